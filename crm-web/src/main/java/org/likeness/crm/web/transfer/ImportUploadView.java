package org.likeness.crm.web.transfer;

import org.likeness.crm.web.ui.Form;
import org.likeness.crm.web.ui.View;

/**
 * The first step of an import: which file, and what its rows are.
 *
 * @param form {@code kind} with its choices, {@code file}, and {@code delimiter} and {@code charset} which may stay empty
 */
public record ImportUploadView(Form form) implements View {

    @Override
    public String template() {
        return "transfer/upload";
    }

    @Override
    public String place() {
        return "imports";
    }
}
