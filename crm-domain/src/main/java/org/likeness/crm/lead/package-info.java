/** Leads: people and companies who may become customers, until they are converted or closed. */
package org.likeness.crm.lead;
