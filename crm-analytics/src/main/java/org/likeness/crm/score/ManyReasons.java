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
import java.util.Optional;
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
        try (Connection connection = source.getConnection()) {
            Set<Long> hidden = HiddenAccounts.among(connection, subject, ids, sight);
            for (Map.Entry<Long, List<Long>> group :
                    byPipeline(connection, subject, ids).entrySet()) {
                Optional<ScoringModel> model = models.shelf().published(connection, subject, group.getKey());
                if (model.isPresent()) {
                    for (RecordValues values : model.get().read(connection, group.getValue())) {
                        List<Reason> all = model.get().reasons(model.get().bins(values));
                        reasons.put(values.id(), hidden.contains(values.id()) ? HiddenAccounts.together(all) : all);
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The reasons could not be read.", failed);
        }
        return reasons;
    }

    private static Map<Long, List<Long>> byPipeline(Connection connection, Subject subject, Collection<Long> ids)
            throws SQLException {
        Map<Long, List<Long>> groups = new HashMap<>();
        if (subject == Subject.LEAD) {
            groups.put(null, List.copyOf(ids));
            return groups;
        }
        String among = ids.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("SELECT id, pipeline_id FROM deals WHERE id IN " + among)) {
            while (rows.next()) {
                groups.computeIfAbsent(rows.getLong(2), pipeline -> new ArrayList<>())
                        .add(rows.getLong(1));
            }
        }
        return groups;
    }
}
