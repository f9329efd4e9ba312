package org.likeness.crm.feature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where pages and analyses get the catalogue of features. */
@ApplicationScoped
public class Catalogues {
    private DataSource source;

    /** For CDI. */
    protected Catalogues() {}

    @Inject
    public Catalogues(DataSource source) {
        this.source = source;
    }

    /** The catalogue as it is now. */
    public Catalogue of(Subject subject) {
        try (Connection connection = source.getConnection()) {
            return Catalogue.of(subject, connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("The custom fields could not be read.", failed);
        }
    }
}
