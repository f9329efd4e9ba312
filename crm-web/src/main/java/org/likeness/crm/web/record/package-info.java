/** What the record needs of the container: transactions tried again after a collision, news as CDI events, the clock. */
package org.likeness.crm.web.record;
