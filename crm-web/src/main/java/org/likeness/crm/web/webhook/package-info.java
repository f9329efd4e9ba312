/** Tells other systems what happened here: webhooks, the outbox of what they are to be told, and its delivery. */
package org.likeness.crm.web.webhook;
