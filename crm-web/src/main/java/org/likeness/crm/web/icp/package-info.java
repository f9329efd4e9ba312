/** The ideal-customer page: which traits go with winning, or that none does. */
package org.likeness.crm.web.icp;
