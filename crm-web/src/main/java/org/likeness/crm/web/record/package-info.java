/** The pages of all kinds of record, and what they need of the container: transactions tried again, news as CDI events, the clock. */
package org.likeness.crm.web.record;
