package org.likeness.crm.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.record.RecordChanged;

/** Keeps the scores of open leads and deals fresh: whenever one changes, or the account of one, in the same transaction. */
@ApplicationScoped
public class KeepingScores {
    /** Changes that tell nothing of who the customer is. */
    private static final Set<String> PLAIN = Set.of("name", "phone", "email", "domain", "parent", "owner");

    private DataSource source;
    private WinScores scores;

    /** For CDI. */
    protected KeepingScores() {}

    @Inject
    public KeepingScores(DataSource source, WinScores scores) {
        this.source = source;
        this.scores = scores;
    }

    /** Once a record is surely won or reopened, lookalikes are looked for anew. */
    public void closed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordChanged news) {
        if (news.fields().contains("outcome")) {
            scores.closedOrReopened(news.id());
        }
    }

    public void on(@Observes RecordChanged news) {
        try (Connection connection = source.getConnection()) {
            switch (news.kind()) {
                case LEADS -> scores.rescore(connection, Subject.LEAD, news.id());
                case DEALS -> scores.rescore(connection, Subject.DEAL, news.id());
                case ACCOUNTS -> {
                    if (!PLAIN.containsAll(news.fields())) {
                        scores.rescoreDealsOf(connection, news.id());
                    }
                }
                case FOLLOW_UPS -> scores.rescoreNoted(connection, news.id());
                case CONTACTS -> scores.rescoreKnown(connection, news.id());
                default -> {}
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The score could not be kept fresh.", failed);
        }
    }
}
