package org.likeness.crm.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.crm.kernel.InvalidInput;

/** A small JSON document as maps, lists, texts (numbers among them), yes/no and {@code null}. */
final class JsonTree {
    private static final int DEEPEST = 64;
    private static final JsonFactory JSON = new JsonFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private JsonTree() {}

    /** @throws InvalidInput if it is no JSON, or names something twice */
    static Object read(String name, String text) {
        try (var json = JSON.createParser(text)) {
            var tree = value(json, json.nextToken(), 0, name);
            if (json.nextToken() != null) {
                throw new InvalidInput(name, "must be one JSON object");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw new InvalidInput(
                    name,
                    e.getOriginalMessage().startsWith("Duplicate field")
                            ? "names something twice: " + e.getOriginalMessage()
                            : "is not JSON (line " + e.getLocation().getLineNr() + ", column "
                                    + e.getLocation().getColumnNr() + ")");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object value(JsonParser json, JsonToken token, int depth, String name) throws IOException {
        if (depth > DEEPEST) {
            throw new InvalidInput(name, "is nested too deeply");
        }
        if (token == null) {
            throw new InvalidInput(name, "must be one JSON object");
        }
        return switch (token) {
            case START_OBJECT -> object(json, depth, name);
            case START_ARRAY -> array(json, depth, name);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> json.getText();
        };
    }

    private static Map<String, Object> object(JsonParser json, int depth, String name) throws IOException {
        var map = new LinkedHashMap<String, Object>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var key = json.currentName();
            map.put(key, value(json, json.nextToken(), depth + 1, name));
        }
        return map;
    }

    private static List<Object> array(JsonParser json, int depth, String name) throws IOException {
        var list = new ArrayList<>();
        for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            list.add(value(json, token, depth + 1, name));
        }
        return list;
    }
}
