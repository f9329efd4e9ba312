package org.likeness.crm.feature;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** In which currencies the won deals of a query are: amounts are taken as they stand, never converted. */
public final class Currencies {
    private static final String MIXED = "MIXED_CURRENCIES";

    private Currencies() {}

    /** What a reader of sums of these amounts must know; nothing where all are in one currency, said or not. */
    public static Optional<Warning> mixed(Connection connection, RecordQuery query) throws SQLException {
        List<String> found = read(connection, query);
        String named = String.join(", ", found);
        return found.size() < 2
                ? Optional.empty()
                : Optional.of(new Warning(
                        MIXED,
                        null,
                        "Amounts in " + named
                                + " are added as they stand: choose a pipeline or period of one currency.",
                        "金额含 " + named + "，未经换算直接相加：请选择只含一种货币的流程或时段。"));
    }

    /**
     * What is said where amounts are not averaged because of their currencies.
     *
     * @param amounts how many there are in each of two or more; {@code ""} for those without
     */
    public static Warning notAveraged(Map<String, Long> amounts) {
        String named = amounts.keySet().stream().filter(code -> !code.isEmpty()).collect(Collectors.joining(", "));
        Long without = amounts.get("");
        return new Warning(
                MIXED,
                null,
                "Won amounts are in " + named
                        + (without == null ? "" : ", and without a currency on " + without + " of the won deals")
                        + ": they are not averaged, so there is no velocity. Give each deal its currency, and choose a pipeline"
                        + " or period of one.",
                "赢单金额的货币为 " + named + (without == null ? "" : "，另有 " + without + " 个赢单未填货币")
                        + "：不计算平均金额，也就没有速度。请补全商机的货币，并选择只含一种货币的流程或时段。");
    }

    private static List<String> read(Connection connection, RecordQuery query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT DISTINCT r.currency FROM deals r WHERE r.outcome = 'WON'"
                        + " AND r.amount <> 0 AND r.currency IS NOT NULL AND " + query.condition()
                        + " ORDER BY r.currency")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
