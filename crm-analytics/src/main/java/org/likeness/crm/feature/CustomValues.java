package org.likeness.crm.feature;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** Whether any feature is read from here. */
    boolean wanted() {
        return !numbers.isEmpty();
    }

    void read(byte[] json, Values into) {
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
                } else if (feature != null && token != JsonToken.VALUE_NULL) {
                    ValueText.read(parser.getText(), features.get(feature).kind(), feature, into);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
