/** The doors to behaviour events. */
package org.likeness.crm.web.event;
