package org.likeness.crm.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.record.References;
import org.likeness.crm.user.Sight;

/** Finds what a parameter points to. */
@ApplicationScoped
public class Pointing {
    @Inject
    References references;

    /** The pipeline with that id or externalId; {@code null} where none is named. */
    public Long pipeline(String named) {
        return to(RecordKind.PIPELINES, "pipeline", named, Sight.everything());
    }

    /**
     * The record with that id or externalId; {@code null} where none is named.
     *
     * @param field how the caller named it
     * @throws InvalidInput if it names nothing in sight
     */
    public Long to(RecordKind kind, String field, String named, Sight sight) {
        return named == null
                ? null
                : references
                        .resolve(kind, named, sight)
                        .orElseThrow(() -> new InvalidInput(field, "names nothing among " + kind.path()));
    }
}
