package org.likeness.crm.web.record;

import java.util.List;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/** What the pages of one kind of record have of their own; {@link RecordPages} does what all kinds do alike. */
public interface KindPages {

    RecordKind kind();

    /** The page of one record. */
    View one(Described record, String tab);

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
    FormView form(String id, String version, Form form);
}
