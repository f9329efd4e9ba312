package org.likeness.crm.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.crm.launch.RunningLikeness;

/** A program that calls the running Likeness in the name of one user. */
public final class Caller {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Caller admin;

    private final String token;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Caller(String token) {
        this.token = token;
    }

    /** What came back. */
    public record Reply(int status, String type, Map<String, java.util.List<String>> headers, String text) {
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String header(String name) {
            var values = headers.get(name.toLowerCase(java.util.Locale.ROOT));
            return values == null ? null : values.get(0);
        }

        public String id() {
            return json().path("id").asText();
        }
    }

    /** The administrator of the running one. */
    public static synchronized Caller admin() {
        if (admin == null) {
            admin = as(RunningLikeness.ADMIN, RunningLikeness.PASSWORD);
        }
        return admin;
    }

    public static Caller as(String login, String password) {
        return with(fetchToken(login, password, "{}").json().path("token").asText());
    }

    public static Caller with(String token) {
        return new Caller(token);
    }

    public static Caller nobody() {
        return new Caller(null);
    }

    public static Reply fetchToken(String login, String password, String body) {
        var basic = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return nobody().header("Authorization", "Basic " + basic).post("tokens", body);
    }

    /** The same caller, sending one more header. */
    public Caller header(String name, String value) {
        var more = new Caller(token);
        more.headers.putAll(headers);
        more.headers.put(name, value);
        return more;
    }

    public Reply get(String path) {
        return call("GET", path, (byte[]) null);
    }

    public Reply post(String path, String body) {
        return call("POST", path, body);
    }

    public Reply post(String path, Map<String, ?> body) {
        return post(path, text(body));
    }

    public Reply patch(String path, Map<String, ?> body) {
        return call("PATCH", path, text(body));
    }

    public Reply delete(String path) {
        return call("DELETE", path, (byte[]) null);
    }

    public Reply call(String method, String path, String body) {
        return call(method, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    /** Any method, any bytes; a path that begins with a slash is taken from the root. */
    public Reply call(String method, String path, byte[] body) {
        var address = RunningLikeness.get().address(path.startsWith("/") ? path.substring(1) : "api/v1/" + path);
        var request = HttpRequest.newBuilder(URI.create(address.toString()))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        var answer = RunningLikeness.get().send(request.build());
        return new Reply(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.headers().map(),
                answer.body());
    }

    private static String text(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
