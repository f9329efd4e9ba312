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

    private Records() {}

    /** Makes a record and tells its id. */
    static String make(String kind, String json) {
        return member("id", send("POST", kind, bearer(), json));
    }

    static void change(String path, String json) {
        send("PATCH", path, bearer(), json);
    }

    private static String bearer() {
        var basic = (RunningLikeness.ADMIN + ":" + RunningLikeness.PASSWORD).getBytes();
        var answer = send("POST", "tokens", "Basic " + Base64.getEncoder().encodeToString(basic), "{}");
        return "Bearer " + member("token", answer);
    }

    private static String member(String name, String json) {
        return json.replaceAll("(?s)^.*?\"" + name + "\":\"([^\"]+)\".*$", "$1");
    }

    private static String send(String method, String path, String authorization, String body) {
        var request = HttpRequest.newBuilder(RunningLikeness.get().address("api/v1/" + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
            return answer.body();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
