package org.likeness.crm.feature;

/**
 * Something a reader of a model or profile must know.
 *
 * @param kind {@code LEAK_SUSPECTED}, {@code ID_LIKE}, {@code DRIFT}, {@code SEPARATION}, {@code HOLDOUT_TOO_SMALL}, {@code
 *     NO_CLOSE_DATES}, {@code SHARED_ACCOUNTS}, {@code HINDSIGHT}, {@code ONE_FACT} or {@code MIXED_CURRENCIES}
 * @param feature key of the feature concerned, two with a × between, or {@code null} for the whole
 * @param detail one English sentence with the numbers
 * @param detailZh the same in Chinese
 */
public record Warning(String kind, String feature, String detail, String detailZh) {}
