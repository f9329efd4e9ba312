package org.likeness.crm.web.ui;

/** One of several views side by side: its words, how much is in it (null when not counted), where it is. */
public record Tab(String words, Tally count, String href, boolean current) {}
