package org.likeness.crm.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.likeness.crm.feature.RecordValues;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.user.Sight;

/** The reasons of a page of records at once: one read of what is known of them, by models that are parsed already. */
@ApplicationScoped
public class ManyReasons {
    private DataSource source;
    private WinModels models;

    /** For CDI. */
    protected ManyReasons() {}

    @Inject
    public ManyReasons(DataSource source, WinModels models) {
        this.source = source;
        this.models = models;
    }

    /**
     * Every reason of each record, the weightiest first; records without a model or that do not exist are left out.
     *
     * @param sight whose eyes they are read with: what is known of accounts out of it is one reason
     */
    public Map<Long, List<Reason>> of(Subject subject, Collection<Long> ids, Sight sight) {
        Map<Long, List<Reason>> reasons = new HashMap<>();
        if (ids.isEmpty()) {
            return reasons;
        }
        byPipeline(subject, ids).forEach((pipeline, some) -> models.inUse(subject, pipeline)
                .ifPresent(model -> reasons.putAll(reasons(model, subject, some, sight))));
        return reasons;
    }

    private Map<Long, List<Reason>> reasons(ScoringModel model, Subject subject, List<Long> ids, Sight sight) {
        Map<Long, List<Reason>> reasons = new HashMap<>();
        try (Connection connection = source.getConnection()) {
            Set<Long> hidden = HiddenAccounts.among(connection, subject, ids, sight);
            for (RecordValues values : model.read(connection, ids)) {
                List<Reason> all = model.reasons(model.bins(values));
                reasons.put(values.id(), hidden.contains(values.id()) ? HiddenAccounts.together(all) : all);
            }
            return reasons;
        } catch (SQLException failed) {
            throw new IllegalStateException("The reasons could not be read.", failed);
        }
    }

    private Map<Long, List<Long>> byPipeline(Subject subject, Collection<Long> ids) {
        Map<Long, List<Long>> groups = new HashMap<>();
        if (subject == Subject.LEAD) {
            groups.put(null, List.copyOf(ids));
            return groups;
        }
        String among = ids.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        try (Connection connection = source.getConnection();
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT id, pipeline_id FROM deals WHERE id IN " + among)) {
            while (rows.next()) {
                groups.computeIfAbsent(rows.getLong(2), pipeline -> new ArrayList<>())
                        .add(rows.getLong(1));
            }
            return groups;
        } catch (SQLException failed) {
            throw new IllegalStateException("The pipelines of deals could not be read.", failed);
        }
    }
}
