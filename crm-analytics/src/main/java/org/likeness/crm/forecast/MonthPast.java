package org.likeness.crm.forecast;

import java.time.LocalDate;

/**
 * What was won in a calendar month.
 *
 * @param month its first day
 */
public record MonthPast(LocalDate month, Won won) {}
