package org.likeness.crm.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.likeness.crm.kernel.Id;

/** The pages that are measured, with records and values that the book really has. */
final class BenchPages {
    private static final int RECORDS = 40;
    private static final int LIST = 12;
    private static final int BOARD = 40;
    private static final int RECORD = 15;
    private static final int PALETTE = 20;

    private final Connection connection;

    BenchPages(Connection connection) {
        this.connection = connection;
    }

    /**
     * One page.
     *
     * @param paths asked for in turn
     * @param aim median milliseconds at most
     * @param later how many times the next page of the list is gone to first
     * @param plain the same rows by SQL alone
     */
    record Page(String name, List<String> paths, int aim, int later, String plain) {}

    List<Page> all() throws SQLException {
        var industry = first("SELECT industry FROM leads WHERE industry IS NOT NULL GROUP BY industry ORDER BY COUNT(*)"
                + " DESC LIMIT 1");
        var owner = first("SELECT owner_id FROM deals WHERE owner_id IS NOT NULL GROUP BY owner_id ORDER BY COUNT(*)"
                + " DESC LIMIT 1");
        var stage = first("SELECT stage_id FROM deals WHERE outcome = 'OPEN' AND stage_id IS NOT NULL LIMIT 1");
        var in = "?industry=" + BenchClient.encoded(industry);
        var pages = new ArrayList<Page>();
        list(pages, "Accounts", "/accounts", 0, rows("accounts", "1 = 1", "name, t.id"));
        list(pages, "Accounts, page 6", "/accounts", 5, rows("accounts", "1 = 1", "name, t.id"));
        list(pages, "Accounts of an industry", "/accounts" + in, 0, in("accounts", industry, "name, t.id"));
        list(pages, "Accounts by employees", "/accounts?sort=-employees", 0, rows("accounts", "1 = 1", "employees"));
        list(pages, "Accounts, newest", "/accounts?sort=-createdAt", 0, rows("accounts", "1 = 1", "created_at DESC"));
        list(pages, "Contacts", "/contacts", 0, rows("contacts", "1 = 1", "name, t.id"));
        list(pages, "Contacts, page 6", "/contacts", 5, rows("contacts", "1 = 1", "name, t.id"));
        var open = "outcome = 'OPEN'";
        var chance = "win_probability DESC, t.id DESC";
        list(pages, "Leads", "/leads", 0, rows("leads", open, chance));
        list(pages, "Leads, page 6", "/leads", 5, rows("leads", open, chance));
        list(pages, "Leads of an industry", "/leads" + in, 0, rows("leads", open, chance));
        list(pages, "Leads of nobody", "/leads?view=pool", 0, rows("leads", open + " AND owner_id IS NULL", chance));
        list(pages, "Leads, all, by name", "/leads?view=all&sort=name", 0, rows("leads", "1 = 1", "name, t.id"));
        var amount = "amount DESC, t.id DESC";
        list(pages, "Deals", "/deals", 0, rows("deals", open, amount));
        list(pages, "Deals, page 6", "/deals", 5, rows("deals", open, amount));
        list(
                pages,
                "Deals of an owner and stage",
                "/deals?owner=" + id(owner) + "&stage=" + id(stage),
                0,
                rows("deals", open + " AND owner_id = " + owner + " AND stage_id = " + stage, amount));
        list(pages, "Deals without a next step", "/deals?view=idle", 0, rows("deals", open, amount));
        list(
                pages,
                "Deals won, newest",
                "/deals?view=won&sort=-closedAt",
                0,
                rows("deals", "outcome = 'WON'", "closed_at DESC"));
        list(pages, "Follow-ups", "/follow-ups", 0, rows("follow_ups", "1 = 1", "happened_at DESC, t.id DESC"));
        pages.add(new Page("Board", List.of("/deals/board"), BOARD, 0, rows("deals", open, "stage_entered_at, t.id")));
        pages.add(new Page("Today", List.of("/?whose=team"), BOARD, 0, rows("deals", open, amount)));
        record(pages, "Account", "accounts");
        record(pages, "Lead", "leads");
        record(pages, "Deal", "deals");
        palette(pages);
        return pages;
    }

    /** Open deals with a stage to which they are moved, in turn. */
    List<String[]> moves() throws SQLException {
        var moves = new ArrayList<String[]>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT d.id, s.id FROM deals d JOIN stages s ON s.pipeline_id = d.pipeline_id AND s.id <> d.stage_id"
                                + " WHERE d.outcome = 'OPEN' AND d.id % 17 = 0 AND s.retired = FALSE GROUP BY d.id LIMIT 1200")) {
            while (rows.next()) {
                moves.add(new String[] {id(rows.getString(1)), id(rows.getString(2))});
            }
        }
        return moves;
    }

    private static void list(List<Page> pages, String name, String path, int later, String plain) {
        pages.add(new Page(name, List.of(path), LIST, later, plain));
    }

    private void record(List<Page> pages, String name, String table) throws SQLException {
        var paths = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id FROM " + table + " WHERE id % 101 = 0 LIMIT " + RECORDS)) {
            while (rows.next()) {
                paths.add("/" + table + "/" + Id.text(rows.getLong(1)));
            }
        }
        pages.add(new Page(name, paths, RECORD, 0, "SELECT * FROM " + table + " WHERE id % 101 = 0 LIMIT 1"));
    }

    private void palette(List<Page> pages) throws SQLException {
        var name = first("SELECT name FROM accounts WHERE id % 101 = 0 LIMIT 1");
        var phone = first("SELECT phone FROM leads WHERE phone IS NOT NULL AND id % 101 = 0 LIMIT 1");
        var letters = new ArrayList<String>();
        for (int n = 2; n <= Math.min(8, name.length()); n++) {
            letters.add(name.substring(0, n));
        }
        palette(pages, "Palette, a name letter by letter", letters);
        palette(
                pages,
                "Palette, a word within",
                List.of(name.substring(name.length() / 2).strip()));
        palette(
                pages,
                "Palette, a name mistyped",
                List.of(new StringBuilder(name).deleteCharAt(2).toString()));
        palette(pages, "Palette, a phone number", List.of(phone));
        palette(pages, "Palette, nothing like it", List.of("qxzvw"));
    }

    private static void palette(List<Page> pages, String name, List<String> words) {
        var paths = words.stream()
                .map(w -> "/search/suggestions?q=" + BenchClient.encoded(w))
                .toList();
        pages.add(new Page(name, paths, PALETTE, 0, null));
    }

    private static String rows(String table, String where, String order) {
        return "SELECT t.* FROM " + table + " t WHERE " + where + " ORDER BY t." + order + " LIMIT 51";
    }

    private static String in(String table, String industry, String order) {
        return rows(table, "industry = '" + industry.replace("'", "''") + "'", order);
    }

    private String first(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static String id(String key) {
        return Id.text(Long.valueOf(key));
    }
}
