/** The doors to channels and campaigns. */
package org.likeness.crm.web.channel;
