/** The doors to contacts. */
package org.likeness.crm.web.contact;
