package org.likeness.crm.score;

/**
 * One score that a model gave when it was trained, or later when the record changed.
 *
 * @param id of the record
 * @param set {@code OPEN}, {@code TRAINING} or {@code HOLDOUT}
 * @param grade {@code null} without grades
 * @param similarity 0 to 1, {@code null} where nothing is known
 */
public record ScoreRow(String externalId, long id, String set, double probability, String grade, Double similarity) {}
