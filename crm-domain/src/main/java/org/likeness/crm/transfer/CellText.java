package org.likeness.crm.transfer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * A cell of a spreadsheet as text: dates in ISO form, numbers in plain writing, yes and no as true and false. Whole numbers keep all
 * their digits, others the shortest writing of the same double; what a formula came to has the 15 digits that a spreadsheet counts with.
 */
final class CellText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final long SECONDS = 86_400;

    /** Days from 1 January 1900, which is 1, to the end of the year 9999. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private final boolean from1904;
    private final Map<String, CellFormat> formats = new HashMap<>();

    CellText(boolean from1904) {
        this.from1904 = from1904;
    }

    String of(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getValue() == null) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return number(cell, number);
        }
        var text = cell.getValue().toString();
        return text.indexOf("_x") < 0
                ? text
                : ESCAPED.matcher(text)
                        .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    private String number(Cell cell, BigDecimal number) {
        var key = cell.getDataFormatId() + " " + cell.getDataFormatString();
        var format =
                formats.computeIfAbsent(key, k -> CellFormat.of(cell.getDataFormatId(), cell.getDataFormatString()));
        if (format.meaning() != CellFormat.Meaning.NUMBER && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0) {
            return moment(number.doubleValue(), format.meaning());
        }
        var plain = plain(number, cell.getType() == CellType.FORMULA);
        return plain.matches("\\d+") && plain.length() < format.digits()
                ? "0".repeat(format.digits() - plain.length()) + plain
                : plain;
    }

    static String plain(BigDecimal number, boolean counted) {
        if (number.signum() == 0) {
            return "0";
        }
        var whole = number.stripTrailingZeros();
        if (whole.scale() > 0) {
            whole = counted ? number.round(new MathContext(15)) : new BigDecimal(Double.toString(number.doubleValue()));
            whole = whole.stripTrailingZeros();
        }
        // beyond what anything is counted in here, and long enough to be a burden
        return Math.abs(whole.scale()) > 400 ? whole.toString() : whole.toPlainString();
    }

    private String moment(double serial, CellFormat.Meaning meaning) {
        var seconds = Math.round(serial * SECONDS);
        var days = seconds / SECONDS;
        var time = LocalTime.ofSecondOfDay(seconds % SECONDS);
        if (days == 0 && !from1904) {
            // day 0 is what a formula makes of an empty cell
            return meaning == CellFormat.Meaning.DATE ? "" : time.toString();
        }
        var day = day(days);
        return meaning == CellFormat.Meaning.DATE || time.equals(LocalTime.MIDNIGHT)
                ? day.toString()
                : LocalDateTime.of(day, time).toString();
    }

    /** Excel counts 29 February 1900 as day 60, which never was. */
    private LocalDate day(long days) {
        return from1904
                ? LocalDate.of(1904, 1, 1).plusDays(days)
                : LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days);
    }
}
