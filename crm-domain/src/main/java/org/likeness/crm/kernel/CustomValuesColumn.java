package org.likeness.crm.kernel;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** Keeps user-defined values as one flat JSON object in a text column, empty as NULL. */
@Converter
public class CustomValuesColumn implements AttributeConverter<Map<String, Object>, String> {
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public String convertToDatabaseColumn(Map<String, Object> values) {
        if (values == null || values.isEmpty()) {
            return null;
        }
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (var entry : new TreeMap<>(values).entrySet()) {
                json.writeFieldName(entry.getKey());
                if (entry.getValue() instanceof Boolean yes) {
                    json.writeBoolean(yes);
                } else if (entry.getValue() instanceof Number number) {
                    json.writeNumber(number.doubleValue());
                } else {
                    json.writeString(String.valueOf(entry.getValue()));
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @Override
    public Map<String, Object> convertToEntityAttribute(String text) {
        var values = new TreeMap<String, Object>();
        if (text == null) {
            return values;
        }
        try (var json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                var key = json.currentName();
                switch (json.nextToken()) {
                    case VALUE_TRUE -> values.put(key, true);
                    case VALUE_FALSE -> values.put(key, false);
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> values.put(key, json.getDoubleValue());
                    case VALUE_NULL -> {}
                    default -> values.put(key, json.getText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }
}
