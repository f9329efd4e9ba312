/** Sending e-mail through the house's mail server, as the settings name it. */
package org.likeness.crm.web.mail;
