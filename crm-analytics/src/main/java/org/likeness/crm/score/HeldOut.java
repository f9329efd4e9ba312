package org.likeness.crm.score;

/** A held-out record: the probability given by a fit that never saw it, and what came of it. */
public record HeldOut(double probability, boolean won) {}
