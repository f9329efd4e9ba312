package org.likeness.crm.web.ui;

/** A won customer that resembles the record: who, in what, and how much, from 0 to 1. */
public record Lookalike(String accountId, String name, String shared, double similarity) {}
