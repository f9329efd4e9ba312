package org.likeness.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.likeness.crm.launch.RunningLikeness;

/** Records that a journey needs before it starts, or that somebody else changes meanwhile: through the API. */
final class Records {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final RunningLikeness house;
    private final String authorization;

    private Records(RunningLikeness house, String authorization) {
        this.house = house;
        this.authorization = authorization;
    }

    static Records in(RunningLikeness house) {
        var basic = (RunningLikeness.ADMIN + ":" + RunningLikeness.PASSWORD).getBytes();
        var door = new Records(house, "Basic " + Base64.getEncoder().encodeToString(basic));
        return new Records(house, "Bearer " + member("token", door.send("POST", "tokens", "{}")));
    }

    /** Of the house that starts empty. */
    private static Records known() {
        return in(RunningLikeness.get());
    }

    /** Makes a record and tells its id. */
    static String make(String kind, String json) {
        return known().makes(kind, json);
    }

    static void change(String path, String json) {
        known().changes(path, json);
    }

    /** What the path answers, as JSON. */
    static String kept(String path) {
        return known().reads(path);
    }

    String makes(String kind, String json) {
        return member("id", send("POST", kind, json));
    }

    void changes(String path, String json) {
        send("PATCH", path, json);
    }

    /** What the path answers, as JSON. */
    String reads(String path) {
        return send("GET", path, "");
    }

    /** The id of the first record of a list. */
    String first(String path) {
        return member("id", reads(path));
    }

    private static String member(String name, String json) {
        return json.replaceAll("(?s)^.*?\"" + name + "\":\"([^\"]+)\".*$", "$1");
    }

    private String send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(house.address("api/v1/" + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
            return answer.body();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
