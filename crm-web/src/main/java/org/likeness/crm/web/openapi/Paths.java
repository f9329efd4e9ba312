package org.likeness.crm.web.openapi;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.TreeMap;

/** All calls by address and method. */
final class Paths {
    static final String BASE = "/api/v1/";

    private final Map<String, Map<String, Call>> calls = new TreeMap<>();

    Paths get(String path, Call call) {
        return add(path, "get", call);
    }

    Paths post(String path, Call call) {
        return add(path, "post", call);
    }

    Paths patch(String path, Call call) {
        return add(path, "patch", call);
    }

    Paths delete(String path, Call call) {
        return add(path, "delete", call);
    }

    @JsonValue
    Map<String, Map<String, Call>> json() {
        return calls;
    }

    private Paths add(String path, String method, Call call) {
        calls.computeIfAbsent(BASE + path, key -> new TreeMap<>()).put(method, call);
        return this;
    }
}
