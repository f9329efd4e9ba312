package org.likeness.crm.web.record;

import java.util.List;
import org.likeness.crm.web.ui.CustomField;
import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/** The form of a new record, or of one being changed. */
public interface FormView extends View {

    /** What the record was read at; empty for a new one. */
    String version();

    /** Values, sentences and choices by JSON name. */
    Form form();

    List<CustomField> customFields();
}
