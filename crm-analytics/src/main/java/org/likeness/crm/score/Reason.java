package org.likeness.crm.score;

/**
 * One part of a score.
 *
 * @param feature key in the catalogue
 * @param value the category or range; {@code unknown} or {@code other} where {@code named} is false
 * @param logOdds what it adds to the log-odds of an average record; never 0
 * @param won of the records with this value that the model was learnt from
 * @param lost the same of the lost ones
 */
public record Reason(String feature, String value, boolean named, double logOdds, int won, int lost) {}
