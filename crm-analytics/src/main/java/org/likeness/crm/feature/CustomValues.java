package org.likeness.crm.feature;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the values of custom fields out of the flat JSON object they are kept in. What does not fit the field's kind is unknown. */
final class CustomValues {
    private static final JsonFactory JSON = new JsonFactory();

    private final List<Feature> features;
    private final Map<String, Integer> numbers = new HashMap<>();

    CustomValues(List<Feature> features, Feature.Place place) {
        this.features = features;
        for (int f = 0; f < features.size(); f++) {
            if (features.get(f).source().place() == place) {
                numbers.put(features.get(f).source().name(), f);
            }
        }
    }

    void read(String json, Values into) {
        if (json == null || numbers.isEmpty()) {
            return;
        }
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                Integer feature = numbers.get(parser.currentName());
                JsonToken token = parser.nextToken();
                if (token.isStructStart()) {
                    parser.skipChildren();
                } else if (feature != null) {
                    value(parser, token, feature, into);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void value(JsonParser parser, JsonToken token, int feature, Values into) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        switch (features.get(feature).kind()) {
            case NUMBER -> into.number(feature, number(parser, token));
            case DATE -> into.number(feature, day(parser.getText()));
            case YES_NO -> into.text(feature, yesOrNo(parser.getText()));
            default -> into.text(feature, parser.getText());
        }
    }

    private static double number(JsonParser parser, JsonToken token) throws IOException {
        if (token.isNumeric()) {
            return parser.getDoubleValue();
        }
        try {
            return Double.parseDouble(parser.getText().strip());
        } catch (NumberFormatException notOne) {
            return Double.NaN;
        }
    }

    private static double day(String text) {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text)
                    .toEpochDay();
        } catch (DateTimeException notOne) {
            return Double.NaN;
        }
    }

    private static String yesOrNo(String text) {
        return switch (text) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> text;
        };
    }
}
