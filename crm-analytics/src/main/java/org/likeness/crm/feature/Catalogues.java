package org.likeness.crm.feature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.likeness.crm.kernel.DomainEvent;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.Kept;

/** Where pages get the catalogue of features. */
@ApplicationScoped
public class Catalogues {
    private final Kept<Subject, Catalogue> kept = new Kept<>(Set.of(RecordKind.CUSTOM_FIELDS));

    private DataSource source;

    /** For CDI. */
    protected Catalogues() {}

    @Inject
    public Catalogues(DataSource source) {
        this.source = source;
    }

    void changing(@Observes DomainEvent news) {
        kept.forget(news);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) DomainEvent news) {
        kept.forget(news);
    }

    /** The catalogue as it is now. */
    public Catalogue of(Subject subject) {
        return kept.of(subject, this::read);
    }

    private Catalogue read(Subject subject) {
        try (Connection connection = source.getConnection()) {
            return Catalogue.of(subject, connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The custom fields could not be read.", failed);
        }
    }
}
