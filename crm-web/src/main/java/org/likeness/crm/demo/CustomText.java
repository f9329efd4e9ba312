package org.likeness.crm.demo;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** User-defined values as the record keeps them: one flat JSON object in the order of the keys, none as {@code null}. */
final class CustomText {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String PREFIX = "custom.";

    private CustomText() {}

    /** Takes the facts whose keys begin with {@code custom.}. */
    static String of(Map<String, Object> facts) {
        var text = new StringWriter();
        var any = false;
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (var fact : new TreeMap<>(facts).entrySet()) {
                if (fact.getKey().startsWith(PREFIX)) {
                    any = true;
                    json.writeFieldName(fact.getKey().substring(PREFIX.length()));
                    if (fact.getValue() instanceof Boolean yes) {
                        json.writeBoolean(yes);
                    } else if (fact.getValue() instanceof Number number) {
                        json.writeNumber(number.doubleValue());
                    } else {
                        json.writeString(fact.getValue().toString());
                    }
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return any ? text.toString() : null;
    }
}
