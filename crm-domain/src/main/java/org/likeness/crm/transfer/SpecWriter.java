package org.likeness.crm.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Words a spec as JSON. */
final class SpecWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private SpecWriter() {}

    static String json(ImportSpec spec) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("kind", spec.kind().path());
            if (spec.sheet() != null) {
                json.writeStringField("sheet", spec.sheet());
            }
            json.writeStringField(
                    "delimiter",
                    spec.delimiter() == null ? "auto" : spec.delimiter().toString());
            if (spec.charset() != null) {
                json.writeStringField("charset", spec.charset().name());
            }
            list(json, "dateFormat", spec.dateFormats());
            if (spec.thousands() != null) {
                json.writeStringField("thousands", spec.thousands().toString());
            }
            list(json, "nullValues", spec.nullValues());
            json.writeBooleanField("dryRun", spec.dryRun());
            json.writeObjectFieldStart("columns");
            for (var column : spec.columns().entrySet()) {
                list(json, column.getKey(), column.getValue());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("values");
            for (var target : spec.values().entrySet()) {
                json.writeObjectFieldStart(target.getKey());
                for (var pair : target.getValue().entrySet()) {
                    json.writeStringField(pair.getKey(), pair.getValue());
                }
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void list(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (var text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
