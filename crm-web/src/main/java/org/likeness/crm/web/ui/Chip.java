package org.likeness.crm.web.ui;

/** One filter that is set: its field, its condition in words, and where the list is without it. */
public record Chip(String field, String condition, String removed) {}
