package org.likeness.crm.web.capture;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.capture.CaptureForm;
import org.likeness.crm.capture.FormField;
import org.likeness.crm.capture.FormFields;
import org.likeness.crm.kernel.InvalidInput;
import org.likeness.crm.kernel.RecordKind;
import org.likeness.crm.kernel.StoredRecord;
import org.likeness.crm.web.api.RecordResource;
import org.likeness.crm.web.api.Sent;

/** Forms. {@code fields} is a list of questions; deleting one retires it, since what was agreed to through it stays provable. */
@RequestScoped
@Path("forms")
public class FormResource extends RecordResource {
    private static final String FIELDS = "fields";

    @Inject
    Askable askable;

    public FormResource() {
        super(RecordKind.FORMS);
    }

    @Override
    protected StoredRecord made(Sent sent) {
        return records().make(RecordKind.FORMS, withText(sent));
    }

    @Override
    protected void changed(StoredRecord record, Sent sent) {
        records().change(RecordKind.FORMS, record, withText(sent));
    }

    @Override
    protected void deleted(StoredRecord record) {
        records().change(RecordKind.FORMS, record, Map.of("active", false));
    }

    @Override
    protected List<Map<String, Object>> described(List<? extends StoredRecord> found) {
        var described = super.described(found);
        for (int i = 0; i < found.size(); i++) {
            var form = (CaptureForm) found.get(i);
            described.get(i).put(FIELDS, form.questions());
            described.get(i).put("path", "/f/" + form.publicKey());
        }
        return described;
    }

    private Map<String, Object> withText(Sent sent) {
        var fields = new LinkedHashMap<>(sent.fields());
        fields.remove("path");
        if (sent.has(FIELDS)) {
            fields.put(
                    FIELDS,
                    FormFields.text(askable.checked(questions(sent.fields().get(FIELDS)))));
        }
        return fields;
    }

    private static List<FormField> questions(Object sent) {
        if (!(sent instanceof List<?> list)) {
            throw new InvalidInput(FIELDS, "must be a list of questions");
        }
        var questions = new ArrayList<FormField>();
        for (var one : list) {
            if (!(one instanceof Map<?, ?> question)
                    || !(question.get("name") instanceof String name)
                    || !(question.get("label") instanceof String label)
                    || !(question.get("required") == null || question.get("required") instanceof Boolean)) {
                throw new InvalidInput(FIELDS, "must be a list of objects with name, label and required");
            }
            questions.add(new FormField(name, label, Boolean.TRUE.equals(question.get("required"))));
        }
        return questions;
    }
}
