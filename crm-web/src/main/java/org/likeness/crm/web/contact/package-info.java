/** The pages of contacts: the list and the form. */
package org.likeness.crm.web.contact;
