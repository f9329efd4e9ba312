package org.likeness.crm.forecast;

import java.time.LocalDate;

/**
 * A calendar month, or the part of it that is told.
 *
 * @param from first day
 * @param to last day
 */
public record MonthAhead(LocalDate from, LocalDate to, Expected expected) {}
