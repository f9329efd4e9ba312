package org.likeness.crm.record;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.likeness.crm.kernel.FieldType;
import org.likeness.crm.record.FieldInput.Unfit;

/** How a filter compares; a filter's name is that of its field, then a full stop and the operator's word. */
enum Operator {
    /** Is one of these; an empty value: has none. */
    IS(""),
    /** Is none of these; an empty value: has one. */
    NOT(".not"),
    CONTAINS(".contains"),
    /** At least so much; from that day on. */
    MIN(".min"),
    /** At most so much; up to the end of that day. */
    MAX(".max"),
    /** Within the last so many days, today among them. */
    LAST(".last"),
    /** Within the next so many days, today among them. */
    NEXT(".next"),
    /** More than so many days ago. */
    OLDER(".older");

    private static final long LONGEST = 36_500;

    private final String suffix;

    Operator(String suffix) {
        this.suffix = suffix;
    }

    static Operator of(String filter) {
        return Arrays.stream(values())
                .filter(o -> o != IS && filter.endsWith(o.suffix))
                .findFirst()
                .orElse(IS);
    }

    String without(String filter) {
        return filter.substring(0, filter.length() - suffix.length());
    }

    /** The condition, turned round where the operator says not. */
    String negated(String condition) throws Unfit {
        return switch (this) {
            case IS -> condition;
            case NOT -> "NOT (" + condition + ")";
            default -> throw new Unfit("can be asked for as it is, or with .not");
        };
    }

    String sql(Conditions in, Operand of, List<String> values) throws Unfit {
        var first = values.get(0);
        return switch (this) {
            case IS -> anyOf(in, of, values);
            case NOT -> noneOf(in, of, values);
            case CONTAINS -> {
                require(of.worded(), "holds no words");
                yield of.sql() + " LIKE " + in.bound(within(first));
            }
            case MIN, MAX -> {
                require(of.ranged(), "has no least and most");
                yield limit(in, of, first);
            }
            case LAST -> between(of, "- INTERVAL " + days(of, first) + " DAY", "+ INTERVAL 1 DAY");
            case NEXT -> between(of, "", "+ INTERVAL " + (days(of, first) + 1) + " DAY");
            case OLDER -> day(of) + " < " + today("- INTERVAL " + days(of, first) + " DAY");
        };
    }

    /** Words as LIKE looks for them anywhere in a text. */
    static String within(String words) {
        return "%" + words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static String anyOf(Conditions in, Operand of, List<String> values) throws Unfit {
        var any = new ArrayList<String>();
        for (var value : values) {
            if (value.isEmpty()) {
                any.add(of.sql() + " IS NULL");
            } else {
                of.reads().asKept(value).forEach(kept -> any.add(of.sql() + " = " + in.bound(kept)));
            }
        }
        return "(" + String.join(" OR ", any) + ")";
    }

    private static String noneOf(Conditions in, Operand of, List<String> values) throws Unfit {
        var all = new ArrayList<String>();
        for (var value : values) {
            if (value.isEmpty()) {
                all.add(of.sql() + " IS NOT NULL");
            } else {
                of.reads()
                        .asKept(value)
                        .forEach(kept ->
                                all.add("(" + of.sql() + " IS NULL OR " + of.sql() + " <> " + in.bound(kept) + ")"));
            }
        }
        return "(" + String.join(" AND ", all) + ")";
    }

    private String limit(Conditions in, Operand of, String value) throws Unfit {
        var day = this == MAX && of.dated() && value.strip().matches("\\d{4}-\\d{2}-\\d{2}");
        var than = this == MIN ? " >= " : day && of.type() != FieldType.DAY ? " < " : " <= ";
        var limit = than.equals(" < ")
                ? dayAfter(of, value)
                : of.reads().asKept(value).iterator().next();
        return of.custom() && of.type() == FieldType.NUMBER
                ? "(" + of.sql() + " + 0)" + than + in.bound(FieldInput.number(value))
                : of.sql() + than + in.bound(limit);
    }

    private static Object dayAfter(Operand of, String day) throws Unfit {
        var after = FieldInput.moment(day).plus(1, ChronoUnit.DAYS);
        return of.custom() ? after.toString().substring(0, 10) : after;
    }

    private static String between(Operand of, String from, String until) {
        return "(" + day(of) + " >= " + today(from) + " AND " + day(of) + " < " + today(until) + ")";
    }

    private static String day(Operand of) {
        return of.custom() ? "CAST(" + of.sql() + " AS DATE)" : of.sql();
    }

    /** The present day in UTC, moved. */
    private static String today(String moved) {
        return "(UTC_DATE() " + moved + ")";
    }

    private static long days(Operand of, String value) throws Unfit {
        require(of.dated(), "holds no dates");
        try {
            var days = Long.parseLong(value.strip());
            if (days >= 0 && days <= LONGEST) {
                return days;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Unfit("must be a whole number of days");
    }

    private static void require(boolean fits, String otherwise) throws Unfit {
        if (!fits) {
            throw new Unfit(otherwise);
        }
    }
}
