package org.likeness.crm.funnel;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.likeness.crm.TestBook;
import org.likeness.crm.TestDatabase;

/**
 * Seven deals in January 2020: won, lost, gone back and open, one that skipped a stage, one entered twice in a row, one without
 * opening date, one that closed before it opened. Nobody ever reached Dormant.
 */
final class SmallPipeline {
    static final Clock FEBRUARY = Clock.fixed(Instant.parse("2020-02-01T12:00:00Z"), ZoneOffset.UTC);

    final long pipeline;
    final long rep;
    final long other;

    SmallPipeline() {
        TestDatabase.clear();
        try (TestBook book = new TestBook()) {
            pipeline = book.pipeline("Small");
            rep = book.user("rep");
            other = book.user("other");
            long lead = book.stage(pipeline, "Lead", 0);
            long proposal = book.stage(pipeline, "Proposal", 1);
            long negotiation = book.stage(pipeline, "Negotiation", 2);
            book.stage(pipeline, "Dormant", 3);
            long asia = book.account("Asia Ltd", "industry", "Retail");

            long won = book.deal(pipeline, "WON", day(1), day(20), "amount", 1000, "owner_id", rep, "account_id", asia);
            book.visit(won, lead, day(1), day(5));
            book.visit(won, proposal, day(5), day(10));
            book.visit(won, negotiation, day(10), day(20));

            long lost = book.deal(pipeline, "LOST", day(2), day(8), "owner_id", other);
            book.visit(lost, proposal, day(4), null);
            book.visit(lost, lead, day(2), null);

            long back = book.deal(pipeline, "OPEN", day(3), null, "owner_id", other, "account_id", asia);
            book.visit(back, lead, day(3), day(9));
            book.visit(back, proposal, day(9), day(11));
            book.visit(back, lead, day(11), day(15));
            book.visit(back, proposal, day(15), null);

            long skipped = book.deal(pipeline, "OPEN", day(5), null);
            book.visit(skipped, lead, day(5), day(6));
            book.visit(skipped, negotiation, day(6), null);

            long twice = book.deal(pipeline, "OPEN", day(10), null);
            book.visit(twice, lead, day(10), day(12));
            book.visit(twice, lead, day(12), null);

            book.deal(pipeline, "OPEN", null, null);
            book.deal(pipeline, "LOST", day(20), day(10));
        }
    }

    Funnels funnels() {
        return new Funnels(TestDatabase.dataSource(), new DealBook(TestDatabase.dataSource(), Runnable::run), FEBRUARY);
    }

    /** Gives all accounts to an owner, or to the pool. */
    void giveAccounts(Long owner) {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE accounts SET owner_id = " + owner);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String day(int january) {
        return String.format("2020-01-%02d 00:00:00", january);
    }
}
