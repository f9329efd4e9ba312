package org.likeness.crm.transfer;

import java.util.Locale;

/**
 * What a number of a spreadsheet stands for, as its format tells: Excel knows dates only as days counted, shown by a format.
 *
 * @param meaning number, date, time, or both
 * @param digits at least that many, filled up with zeros in front, as formats of post codes do; else 0
 */
record CellFormat(Meaning meaning, int digits) {
    private static final CellFormat PLAIN = new CellFormat(Meaning.NUMBER, 0);

    /** What is counted. */
    enum Meaning {
        NUMBER,
        DATE,
        TIME,
        DATE_AND_TIME
    }

    /**
     * Reads a format.
     *
     * @param id its number, or {@code null}
     * @param code its letters, such as {@code yyyy"年"m"月"d"日"}, or {@code null}
     */
    static CellFormat of(Integer id, String code) {
        if (code == null) {
            return id == null ? PLAIN : chinese(id);
        }
        if (code.matches("0{2,}")) {
            return new CellFormat(Meaning.NUMBER, code.length());
        }
        // the first of several sections is for positive numbers; texts, escapes, colours and paddings are no letters of
        // a date
        var letters =
                code.replaceAll("\"[^\"]*\"|\\\\.|[_*].", "").split(";", -1)[0].toLowerCase(Locale.ROOT);
        if (letters.matches(".*\\[[hms]+].*")) {
            return PLAIN; // time gone by is no time of day
        }
        letters = letters.replaceAll("\\[[^]]*]", "").replaceAll("am/pm|a/p|上午/下午", "h");
        if (letters.matches(".*[0#?].*") && !letters.matches(".*[yd].*|.*s\\.0+.*")) {
            return PLAIN;
        }
        var hours = letters.matches(".*[hs].*");
        var days = letters.matches(".*[yd].*") || letters.matches(".*m.*") && !hours;
        return new CellFormat(
                days && hours ? Meaning.DATE_AND_TIME : days ? Meaning.DATE : hours ? Meaning.TIME : Meaning.NUMBER, 0);
    }

    /** Formats that Excel in Chinese, Japanese and Korean has by number only (ECMA-376, 18.8.30). */
    private static CellFormat chinese(int id) {
        if (id >= 32 && id <= 35 || id == 55 || id == 56) {
            return new CellFormat(Meaning.TIME, 0);
        }
        return id >= 27 && id <= 36 || id >= 50 && id <= 58 ? new CellFormat(Meaning.DATE, 0) : PLAIN;
    }
}
