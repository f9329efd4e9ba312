package org.likeness.crm.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.likeness.crm.feature.RecordValues;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.kernel.Outcome;
import org.likeness.crm.user.Sight;

/** Scores leads and deals one at a time: explained for a reader, or anew when a record has changed. */
@ApplicationScoped
public class WinScores {
    private DataSource source;
    private WinModels models;

    /** For CDI. */
    protected WinScores() {}

    @Inject
    public WinScores(DataSource source, WinModels models) {
        this.source = source;
        this.models = models;
    }

    /** The score of a lead by the published model; empty where there is no such lead or no model. */
    public Optional<WinScore> ofLead(long lead, Sight sight) {
        return of(Subject.LEAD, lead, null, sight);
    }

    /** The score of a deal by the published model; empty where there is no such deal or no model. */
    public Optional<WinScore> ofDeal(long deal, Sight sight) {
        return of(Subject.DEAL, deal, null, sight);
    }

    /**
     * The score of a record as it is now, explained.
     *
     * @param model id of a model of the same subject; {@code null} for the published one
     * @param sight whose eyes the lookalikes and the reasons are seen with; whether the record itself may be seen is the caller's to check
     */
    public Optional<WinScore> of(Subject subject, long id, Long model, Sight sight) {
        Long pipeline = model == null && subject == Subject.DEAL ? pipeline(id) : null;
        Optional<ScoringModel> inUse = model == null ? models.inUse(subject, pipeline) : Optional.empty();
        try (Connection connection = source.getConnection()) {
            Optional<ScoringModel> by = model == null
                    ? inUse
                    : models.shelf()
                            .find(connection, model)
                            .filter(m -> subject == m.stored().model().subject());
            if (by.isEmpty()) {
                return Optional.empty();
            }
            Optional<RecordValues> values = by.get().read(connection, id);
            return values.isEmpty()
                    ? Optional.empty()
                    : Optional.of(explained(connection, by.get(), values.get(), sight));
        } catch (SQLException failed) {
            throw new IllegalStateException("The score could not be computed.", failed);
        }
    }

    /**
     * Computes the score of an open record anew and keeps it, on the connection (and so in the transaction) of whoever changed it; a
     * closed one has none. Does nothing where no model is published.
     */
    public void rescore(Connection connection, Subject subject, long id) throws SQLException {
        ScoreWriter.forget(connection, subject, id);
        Optional<ScoringModel> model = published(connection, models, subject, id);
        if (model.isEmpty()) {
            return;
        }
        Optional<RecordValues> values = model.get().read(connection, id);
        if (values.isPresent()) {
            keep(connection, model.get(), values.get());
        }
    }

    private static void keep(Connection connection, ScoringModel by, RecordValues values) throws SQLException {
        if (values.outcome() == Outcome.OPEN) {
            int[] bins = by.bins(values);
            double logOdds = by.logOdds(bins);
            String grade = by.grade(WinModel.probability(logOdds));
            ScoreWriter.write(connection, by.stored(), values.id(), logOdds, grade, by.similarity(bins));
        }
    }

    /** The same for every open deal of an account, whose features are theirs too; those of one pipeline are read together. */
    public void rescoreDealsOf(Connection connection, long account) throws SQLException {
        for (Map.Entry<Long, List<Long>> deals : openDeals(connection, account).entrySet()) {
            Optional<ScoringModel> model = models.shelf().published(connection, Subject.DEAL, deals.getKey());
            if (model.isPresent()) {
                for (RecordValues values : model.get().read(connection, deals.getValue())) {
                    keep(connection, model.get(), values);
                }
            }
        }
    }

    /** The lead or deal of a follow-up, where the model goes by follow-ups. */
    void rescoreNoted(Connection connection, long followUp) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT lead_id, deal_id FROM follow_ups WHERE id = ?")) {
            select.setLong(1, followUp);
            try (ResultSet rows = select.executeQuery()) {
                if (rows.next()) {
                    Long lead = rows.getObject(1, Long.class);
                    Long deal = rows.getObject(2, Long.class);
                    if (lead != null && goesBy(connection, Subject.LEAD, "engagement.followUps")) {
                        rescore(connection, Subject.LEAD, lead);
                    }
                    if (deal != null && goesBy(connection, Subject.DEAL, "engagement.followUps")) {
                        rescore(connection, Subject.DEAL, deal);
                    }
                }
            }
        }
    }

    /** The deals of a contact's account, where the model goes by who is known there. */
    void rescoreKnown(Connection connection, long contact) throws SQLException {
        if (!goesBy(connection, Subject.DEAL, "account.buyingRoles")) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT account_id FROM contacts WHERE id = ?")) {
            select.setLong(1, contact);
            try (ResultSet rows = select.executeQuery()) {
                Long account = rows.next() ? rows.getObject(1, Long.class) : null;
                if (account != null) {
                    rescoreDealsOf(connection, account);
                }
            }
        }
    }

    private boolean goesBy(Connection connection, Subject subject, String feature) throws SQLException {
        return models.shelf().inForce(connection, subject).stream()
                .flatMap(model -> model.features().stream())
                .anyMatch(one -> one.key().equals(feature));
    }

    /** By pipeline. */
    private static Map<Long, List<Long>> openDeals(Connection connection, long account) throws SQLException {
        Map<Long, List<Long>> deals = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT pipeline_id, id FROM deals WHERE account_id = ? AND outcome = 'OPEN' ORDER BY id")) {
            select.setLong(1, account);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    deals.computeIfAbsent(rows.getLong(1), pipeline -> new ArrayList<>())
                            .add(rows.getLong(2));
                }
            }
        }
        return deals;
    }

    /** The next lookalikes are looked for among the records that are won by then. */
    void closedOrReopened(long record) {
        models.books().changed(record);
    }

    private WinScore explained(Connection connection, ScoringModel model, RecordValues values, Sight sight)
            throws SQLException {
        int[] bins = model.bins(values);
        double logOdds = model.logOdds(bins);
        double probability = WinModel.probability(logOdds);
        WinModel of = model.stored().model();
        List<Reason> reasons = model.reasons(bins);
        boolean hidden = !HiddenAccounts.among(connection, of.subject(), List.of(values.id()), sight)
                .isEmpty();
        List<Lookalike> lookalikes = of.resemblance() == null
                ? List.of()
                : models.books().of(model).nearest(connection, values.id(), bins, sight);
        return new WinScore(
                model.stored().id(),
                of.status(),
                probability,
                logOdds,
                model.grade(probability),
                model.similarity(bins),
                model.known(bins),
                of.additive().baseLogOdds(),
                hidden ? HiddenAccounts.together(reasons) : reasons,
                new Supposing(model, values, hidden).unknown(),
                lookalikes,
                of.stamp());
    }

    /** The model that scores a record. */
    static Optional<ScoringModel> published(Connection connection, WinModels models, Subject subject, long id)
            throws SQLException {
        return models.shelf().published(connection, subject, subject == Subject.LEAD ? null : pipeline(connection, id));
    }

    private Long pipeline(long deal) {
        try (Connection connection = source.getConnection()) {
            return pipeline(connection, deal);
        } catch (SQLException failed) {
            throw new IllegalStateException("The pipeline of a deal could not be read.", failed);
        }
    }

    private static Long pipeline(Connection connection, long deal) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT pipeline_id FROM deals WHERE id = ?")) {
            select.setLong(1, deal);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? (Long) rows.getLong(1) : null;
            }
        }
    }
}
