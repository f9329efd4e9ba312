package org.likeness.crm.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/**
 * A generated book of business of Halden Vision, a maker of inspection cameras, so that Likeness can be looked at before anything
 * is imported. For every account about three leads (three in four closed) and four deals, with contacts, stage visits, follow-ups,
 * next steps, purchases, tags and some changes of fields; everything is dated back from now.
 *
 * <p>The same seed, number of accounts and clock make the same book, but for the ids. What is really true in it says
 * {@link PlantedTruth}.
 *
 * <p>Ten people work in it, eight reps and two managers in three teams. None of them has a password: nobody can sign in as
 * one of them until an administrator gives a password. An administrator who is there already gets some open leads, deals and next
 * steps.
 */
public final class DemoBook {
    /** Accounts of the usual demo: 1,500 leads and about 2,000 deals. */
    public static final int USUAL_ACCOUNTS = 500;

    /** The seed of the usual demo; with it, mining the usual number of accounts meets no false alarm in leads and new deals. */
    public static final long USUAL_SEED = 10;

    static final String SETTING = "demo.seed";

    private DemoBook() {}

    /**
     * Writes the book in one transaction: afterwards it is wholly there or not at all.
     *
     * @param db a migrated schema, its address made complete by {@link org.likeness.crm.database.JdbcAddress} (batches, UTC)
     * @param accounts how many, at least 1; three times as many leads
     * @param words the language that the house keeps its book in
     * @param progress told the share done, from 0 to 1, with a sentence
     * @throws DemoRefused if a demo book is there, or any account or lead
     * @throws SQLException if the database fails
     */
    public static void fill(
            DataSource db, int accounts, long seed, Vocabulary words, Clock clock, BiConsumer<Double, String> progress)
            throws SQLException {
        if (accounts < 1) {
            throw new DemoRefused("A demo book needs at least one account.");
        }
        try (var connection = db.getConnection()) {
            refuseUnlessEmpty(connection);
            connection.setAutoCommit(false);
            try {
                write(connection, accounts, seed, words, clock, progress);
                connection.commit();
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void write(
            Connection connection,
            int accounts,
            long seed,
            Vocabulary words,
            Clock clock,
            BiConsumer<Double, String> progress)
            throws SQLException {
        progress.accept(0.0, "Writing the demo book: its people, channels, products and pipelines");
        mark(connection, seed);
        var times = new Times(clock);
        var ids = new HouseWriter(connection, words, times).write();
        var stories = Book.stories(accounts, seed, clock).iterator();
        var expected = (double) Book.expectedStories(accounts);
        try (var sheets = new Sheets(connection)) {
            var writer = new StoryWriter(sheets, ids, words, times.now());
            var told = 0;
            while (stories.hasNext()) {
                writer.write(stories.next());
                if (++told % Math.max(1, (int) expected / 50) == 0) {
                    progress.accept(
                            Math.min(.99, told / expected), "Writing the demo book: " + sheets.sent() + " rows");
                }
            }
            sheets.send();
            progress.accept(
                    1.0,
                    "The demo book is there, " + sheets.sent()
                            + " rows. Its ten people have no passwords: nobody signs in as one of them until an"
                            + " administrator gives one");
        }
    }

    private static void refuseUnlessEmpty(Connection connection) throws SQLException {
        if (any(connection, "SELECT 1 FROM settings WHERE name = '" + SETTING + "'")) {
            throw new DemoRefused("A demo book is already in this database.");
        }
        if (any(connection, "SELECT 1 FROM accounts LIMIT 1") || any(connection, "SELECT 1 FROM leads LIMIT 1")) {
            throw new DemoRefused(
                    "This database already has accounts or leads; a demo book goes into an empty one only.");
        }
    }

    private static boolean any(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void mark(Connection connection, long seed) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO settings (name, value) VALUES (?, ?)")) {
            insert.setString(1, SETTING);
            insert.setString(2, Long.toString(seed));
            insert.executeUpdate();
        }
    }
}
