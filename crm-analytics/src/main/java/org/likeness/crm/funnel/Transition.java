package org.likeness.crm.funnel;

import org.likeness.crm.record.Reference;

/**
 * How often deals went from one stage to another, visits counted.
 *
 * @param to the stage, or one without id that is named WON or LOST
 */
public record Transition(Reference from, Reference to, long n) {}
