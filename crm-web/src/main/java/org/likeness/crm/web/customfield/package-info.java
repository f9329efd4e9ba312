/** The doors to user-defined fields. */
package org.likeness.crm.web.customfield;
