package org.likeness.crm.capture;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The questions of a form as the text in which they are kept. */
public final class FormFields {
    private static final JsonFactory JSON = new JsonFactory();

    private FormFields() {}

    public static String text(List<FormField> fields) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (var field : fields) {
                json.writeStartObject();
                json.writeStringField("name", field.name());
                json.writeStringField("label", field.label());
                json.writeBooleanField("required", field.required());
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    public static List<FormField> read(String text) {
        var fields = new ArrayList<FormField>();
        try (var json = JSON.createParser(text == null || text.isEmpty() ? "[]" : text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                String name = null;
                String label = null;
                var required = false;
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    var key = json.currentName();
                    var value = json.nextToken();
                    switch (key) {
                        case "name" -> name = json.getText();
                        case "label" -> label = json.getText();
                        default -> required = value == JsonToken.VALUE_TRUE;
                    }
                }
                fields.add(new FormField(name, label, required));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields;
    }
}
