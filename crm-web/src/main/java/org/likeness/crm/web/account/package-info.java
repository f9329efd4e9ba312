/** The doors to accounts. */
package org.likeness.crm.web.account;
