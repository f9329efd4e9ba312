package org.likeness.crm.score;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.likeness.crm.feature.RecordValues;
import org.likeness.crm.feature.Subject;
import org.likeness.crm.user.Sight;

/** Answers what the score of a lead or deal would be if facts of it were others. Nothing is changed or kept. */
@ApplicationScoped
public class WhatIfs {
    private DataSource source;
    private WinModels models;

    /** For CDI. */
    protected WhatIfs() {}

    @Inject
    public WhatIfs(DataSource source, WinModels models) {
        this.source = source;
        this.models = models;
    }

    /**
     * By the published model; empty where there is no such record or no model.
     *
     * @param supposed by the feature's key: a category, {@code yes} or {@code no}, a number, a range as the answer names it, or {@code null} for not known
     * @param sight whose eyes it is seen with; whether the record itself may be seen is the caller's to check
     * @throws org.likeness.crm.kernel.InvalidInput if the model does not go by a feature, or the value is none of it
     */
    public Optional<WhatIf> of(Subject subject, long id, Map<String, ?> supposed, Sight sight) {
        try (Connection connection = source.getConnection()) {
            Optional<ScoringModel> model = WinScores.published(connection, models, subject, id);
            Optional<RecordValues> values =
                    model.isEmpty() ? Optional.empty() : model.get().read(connection, id);
            if (values.isEmpty()) {
                return Optional.empty();
            }
            boolean hidden = !HiddenAccounts.among(connection, subject, List.of(id), sight)
                    .isEmpty();
            return Optional.of(new Supposing(model.get(), values.get(), hidden).answer(supposed));
        } catch (SQLException failed) {
            throw new IllegalStateException("The score could not be computed.", failed);
        }
    }
}
