/** The doors to follow-ups and next steps. */
package org.likeness.crm.web.followup;
