/** Logging what happened, and the next steps that follow. */
package org.likeness.crm.web.followup;
