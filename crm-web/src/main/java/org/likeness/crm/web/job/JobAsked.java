package org.likeness.crm.web.job;

/** A job was written down. */
record JobAsked(long id) {}
