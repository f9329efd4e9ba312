package org.likeness.crm.web.ui;

import java.util.List;

/** Facts that belong together, under one heading. */
public record FactGroup(String title, List<Fact> facts) {}
