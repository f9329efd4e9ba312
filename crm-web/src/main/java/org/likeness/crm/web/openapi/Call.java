package org.likeness.crm.web.openapi;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One call, described step by step: {@code Call.of(…).query(…).body(…).answers(200, …)}. */
final class Call {
    static final String JSON = "application/json";

    private final Map<String, Object> json = new LinkedHashMap<>();
    private final List<Map<String, Object>> parameters = new ArrayList<>();
    private final Map<String, Map<String, Object>> responses = new TreeMap<>();

    private Call(String tag, String id, String summary) {
        json.put("tags", List.of(tag));
        json.put("operationId", id);
        json.put("summary", summary);
    }

    /** Begins a call; every call may answer with a problem. */
    static Call of(String tag, String id, String summary) {
        return new Call(tag, id, summary)
                .problem(400, "The request cannot be used as it is")
                .problem(401, "No valid token")
                .otherwise("Any other refusal is told in the same way");
    }

    Call tells(String description) {
        json.put("description", description);
        return this;
    }

    Call id(String what) {
        return path("id", Shape.text(), what);
    }

    Call path(String name, Shape shape, String description) {
        return parameter("path", name, shape, description, true);
    }

    Call query(String name, Shape shape, String description) {
        return parameter("query", name, shape, description, false);
    }

    /** The parameters of all lists that come in pages. */
    Call pages() {
        return query("limit", Shape.whole(), "1 to 500, 50 by default")
                .query("cursor", Shape.text(), "`next` of the page before")
                .query("count", Shape.yesNo(), "Adds `total`");
    }

    /** A change that must name the version it is about. */
    Call ifMatch() {
        return parameter("header", "If-Match", Shape.text(), "The ETag that was read, or `*`", true)
                .problem(412, "The record has another version by now")
                .problem(428, "If-Match is missing");
    }

    /** A change that may name the version it is about. */
    Call ifMatchMayBeSent() {
        return parameter("header", "If-Match", Shape.text(), "May be sent: the ETag that was read, or `*`", false)
                .problem(412, "The record has another version by now");
    }

    Call prefer() {
        return parameter("header", "Prefer", Shape.text(), "`respond-async` waits for nothing (RFC 7240)", false);
    }

    Call idempotencyKey() {
        return parameter(
                "header",
                "Idempotency-Key",
                Shape.text(),
                "Up to 190 characters; the same key with the same body is answered as the first time, with"
                        + " another body refused with 422",
                false);
    }

    Call body(Shape shape, Object example) {
        return body(JSON, shape, example);
    }

    Call body(String type, Shape shape, Object example) {
        json.put("requestBody", Map.of("required", true, "content", Map.of(type, content(shape, example))));
        return this;
    }

    /** The body may be missing. */
    Call bodyMayBeMissing() {
        @SuppressWarnings("unchecked")
        var body = new LinkedHashMap<>((Map<String, Object>) json.get("requestBody"));
        body.put("required", false);
        json.put("requestBody", body);
        return this;
    }

    Call answers(int status, String description, Shape shape) {
        return answers(status, description, JSON, shape);
    }

    /** May be called again for another format of the same answer. */
    Call answers(int status, String description, String type, Shape shape) {
        @SuppressWarnings("unchecked")
        var formats = (Map<String, Object>)
                response(status, description).computeIfAbsent("content", key -> new LinkedHashMap<String, Object>());
        formats.put(type, content(shape, null));
        return this;
    }

    Call answers(int status, String description) {
        response(status, description);
        return this;
    }

    /** The answer carries a header. */
    Call withHeader(int status, String name, String description) {
        @SuppressWarnings("unchecked")
        var headers = (Map<String, Object>)
                response(status, "").computeIfAbsent("headers", key -> new LinkedHashMap<String, Object>());
        headers.put(name, Map.of("description", description, "schema", Shape.text()));
        return this;
    }

    Call problem(int status, String description) {
        return answers(status, description, "application/problem+json", Shape.ref("Problem"));
    }

    private Call otherwise(String description) {
        responses.put(
                "default",
                Map.of(
                        "description",
                        description,
                        "content",
                        Map.of("application/problem+json", content(Shape.ref("Problem"), null))));
        return this;
    }

    /** No token, but user and password. */
    Call byPassword() {
        json.put("security", List.of(Map.of("password", List.of())));
        return this;
    }

    @JsonValue
    Map<String, Object> json() {
        var all = new LinkedHashMap<>(json);
        if (!parameters.isEmpty()) {
            all.put("parameters", parameters);
        }
        all.put("responses", responses);
        return all;
    }

    private static Map<String, Object> content(Shape shape, Object example) {
        var content = new LinkedHashMap<String, Object>();
        content.put("schema", shape);
        if (example != null) {
            content.put("example", example);
        }
        return content;
    }

    private Map<String, Object> response(int status, String description) {
        var response = responses.computeIfAbsent(Integer.toString(status), key -> new LinkedHashMap<>());
        response.putIfAbsent("description", description);
        return response;
    }

    private Call parameter(String in, String name, Shape shape, String description, boolean required) {
        var parameter = new LinkedHashMap<String, Object>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("description", description);
        if (required) {
            parameter.put("required", true);
        }
        parameter.put("schema", shape);
        parameters.add(parameter);
        return this;
    }
}
