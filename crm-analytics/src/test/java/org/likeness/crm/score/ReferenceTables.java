package org.likeness.crm.score;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.likeness.crm.feature.Kind;
import org.likeness.crm.feature.ReferenceRows;
import org.likeness.crm.feature.Table;
import org.likeness.crm.feature.TableBuilder;
import org.likeness.crm.kernel.Outcome;

/** The reference data sets as tables. */
public final class ReferenceTables {
    private ReferenceTables() {}

    /** Leads of the education seller, with every column or without those written late. */
    public static Table education(boolean withLeaks) {
        Predicate<String> leak =
                c -> Set.of("Tags", "Lead Quality", "Lead Profile").contains(c)
                        || c.startsWith("Asymmetrique")
                        || c.startsWith("Last");
        return table(
                ReferenceRows.rows("education-leads/leads.csv"),
                "Prospect ID",
                row -> row.get("Converted").equals("1") ? Outcome.WON : Outcome.LOST,
                c -> !c.equals("Converted") && !c.equals("Prospect ID") && (withLeaks || !leak.test(c)),
                null);
    }

    public static Table bank() {
        return table(
                ReferenceRows.rows("bank/bank.csv"),
                "Cust_num",
                row -> row.get("y").equals("yes") ? Outcome.WON : Outcome.LOST,
                c -> !Set.of("y", "duration", "Cust_num").contains(c),
                null);
    }

    /** Deals of the hardware seller with what is known of their product, account and agent. */
    public static Table crmSales() {
        List<Map<String, String>> deals = ReferenceRows.rows("crm-sales/sales_pipeline.csv");
        Map<String, Map<String, String>> accounts = byKey("crm-sales/accounts.csv", "account");
        Map<String, Map<String, String>> teams = byKey("crm-sales/sales_teams.csv", "sales_agent");
        for (Map<String, String> deal : deals) {
            deal.put("product", deal.get("product").replace("GTXPro", "GTX Pro"));
            accounts.values().iterator().next().keySet().stream()
                    .filter(c -> !c.equals("account"))
                    .forEach(c -> deal.put(
                            c,
                            accounts.getOrDefault(deal.get("account"), Map.of()).getOrDefault(c, "")));
            deal.put("manager", teams.get(deal.get("sales_agent")).get("manager"));
            deal.put("regional_office", teams.get(deal.get("sales_agent")).get("regional_office"));
        }
        Set<String> after =
                Set.of("opportunity_id", "account", "deal_stage", "engage_date", "close_date", "close_value");
        return table(
                deals,
                "opportunity_id",
                row -> switch (row.get("deal_stage")) {
                    case "Won" -> Outcome.WON;
                    case "Lost" -> Outcome.LOST;
                    default -> Outcome.OPEN;
                },
                c -> !after.contains(c),
                "account");
    }

    private static Map<String, Map<String, String>> byKey(String file, String key) {
        Map<String, Map<String, String>> rows = new HashMap<>();
        ReferenceRows.rows(file).forEach(row -> rows.put(row.get(key), row));
        return rows;
    }

    private static Table table(
            List<Map<String, String>> rows,
            String key,
            Function<Map<String, String>, Outcome> outcome,
            Predicate<String> feature,
            String account) {
        TableBuilder table = new TableBuilder();
        List<String> columns = rows.get(0).keySet().stream().filter(feature).toList();
        List<Boolean> numeric =
                columns.stream().map(c -> ReferenceRows.numeric(rows, c)).toList();
        for (int c = 0; c < columns.size(); c++) {
            table.column(columns.get(c), numeric.get(c) ? Kind.NUMBER : Kind.CATEGORY);
        }
        long id = 0;
        for (Map<String, String> row : rows) {
            String close = row.getOrDefault("close_date", "");
            String name = account == null || row.get(account).isEmpty() ? null : row.get(account);
            String amount = row.getOrDefault("close_value", "");
            table.row(
                    ++id,
                    row.get(key),
                    outcome.apply(row),
                    name,
                    amount.isEmpty() ? 0 : Double.parseDouble(amount),
                    close.isEmpty()
                            ? Table.NO_DAY
                            : (int) LocalDate.parse(close).toEpochDay());
            for (int c = 0; c < columns.size(); c++) {
                String value = row.get(columns.get(c));
                if (!value.isEmpty() && !value.equals("Select")) {
                    if (numeric.get(c)) {
                        table.number(c, Double.parseDouble(value));
                    } else {
                        table.text(c, value);
                    }
                }
            }
        }
        return table.build();
    }
}
