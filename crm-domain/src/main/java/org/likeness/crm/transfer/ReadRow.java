package org.likeness.crm.transfer;

/**
 * A row whose cells were read as far as that needs no look at the record.
 *
 * @param row the row itself
 * @param texts what it gives, in the order of the feeds, {@code null} for nothing; {@code null} altogether where the row has a flaw
 * @param values the same as values where they are already such: a value, what is {@link
 *     org.likeness.crm.record.FieldInput.Unfit unfit} about the text, or {@code null}
 * @param twice whether a trial saw an earlier row that says the same
 */
record ReadRow(CsvRow row, String[] texts, Object[] values, boolean twice) {

    static ReadRow of(CsvRow row, ColumnPlan plan) {
        return new ReadRow(row, row.flaw() == null ? plan.read(row) : null, null, false);
    }

    ReadRow seenBefore() {
        return new ReadRow(row, texts, values, true);
    }

    /** What the row gives as the feed at that place takes it, {@code null} for nothing. */
    String text(int place) {
        return texts == null ? null : texts[place];
    }
}
