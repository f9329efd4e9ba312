package org.likeness.crm.web.ui;

import java.util.List;

/** A chart's numbers as a table, for screen readers and for copying. */
public record Twin(List<String> heads, List<List<String>> rows) {}
