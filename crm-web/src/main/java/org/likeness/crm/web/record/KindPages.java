package org.likeness.crm.web.record;

import java.util.List;
import java.util.Optional;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/** What the pages of one kind of record have of their own; {@link RecordPages} does what all kinds do alike. */
public interface KindPages {

    RecordKind kind();

    /** The page of one record; a kind without one is looked at in its form. */
    default Optional<View> one(Described record, String tab) {
        return Optional.empty();
    }

    /**
     * What stands in the form of a new record.
     *
     * @param account the id of the account it is made for, or null
     */
    default Form blank(String account) {
        return Form.empty();
    }

    /** The references that people type by name. */
    default List<String> byName() {
        return List.of();
    }

    /**
     * The form of a record with its choices.
     *
     * @param id the record being changed, or null for a new one
     * @param version what it was read at; empty for a new one
     */
    View form(String id, String version, Form form);

    /** Where a record is seen after it was made or changed. */
    default String shown(String id) {
        return "/" + kind().path() + "/" + id;
    }
}
