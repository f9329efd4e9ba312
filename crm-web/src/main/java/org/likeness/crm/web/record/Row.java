package org.likeness.crm.web.record;

import java.time.LocalDate;
import org.likeness.crm.kernel.Id;
import org.likeness.crm.kernel.Moments;
import org.likeness.crm.web.ui.Amount;
import org.likeness.crm.web.ui.Say;

/** One row of a query, read by the number of a column. */
public record Row(Object[] columns) {

    public String id(int column) {
        return Id.text(((Number) columns[column]).longValue());
    }

    /** {@code null} where there is none. */
    public String text(int column) {
        return (String) columns[column];
    }

    /** Empty where there is none. */
    public String textOr(int column) {
        return columns[column] == null ? "" : columns[column].toString();
    }

    /** A sum, and beside it its currency. */
    public Amount amount(int column) {
        return Sums.one(columns[column], columns[column + 1]);
    }

    /** The reader's day of a moment, {@code null} where there is none. */
    public LocalDate day(int column, Say say) {
        return columns[column] == null
                ? null
                : say.local(Moments.of(columns[column])).toLocalDate();
    }

    public boolean yes(int column) {
        return ((Number) columns[column]).intValue() == 1;
    }
}
