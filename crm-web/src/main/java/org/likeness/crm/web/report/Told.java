package org.likeness.crm.web.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers that a letter told, kept with its delivery to be compared with the next one's.
 *
 * @param question what was asked; {@code null} in letters from before it was kept
 * @param figures by key, those that could be told
 */
record Told(String question, Map<String, Double> figures) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Told of(Plan plan, Digest digest) {
        var numbers = new LinkedHashMap<String, Double>();
        digest.figures().stream()
                .filter(f -> f.value() != null && Double.isFinite(f.value()))
                .forEach(f -> numbers.put(f.key(), f.value()));
        return new Told(plan.question(), numbers);
    }

    /** Whether it answers what the plan asks: other numbers of the same name are of other things. */
    boolean answers(Plan plan) {
        return plan.question().equals(question);
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param json may be {@code null} where nothing was kept */
    static Told read(String json) {
        try {
            return json == null ? new Told(null, Map.of()) : JSON.readValue(json, Told.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
