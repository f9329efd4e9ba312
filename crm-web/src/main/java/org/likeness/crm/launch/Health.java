package org.likeness.crm.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the running application how it is. */
final class Health {
    /** The application's own check; a server without an application does not have it, and is ready all the same. */
    private static final String OWN_CHECK = "\"record\"";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final String address;

    Health(String address) {
        this.address = address;
    }

    boolean ready() {
        return ask(
                "health/ready",
                response -> response.statusCode() == 200 && response.body().contains(OWN_CHECK));
    }

    /** Asks for the first page, so that the first visitor does not wait for it. */
    boolean firstPage() {
        return ask("", response -> response.statusCode() < 400);
    }

    private boolean ask(String path, java.util.function.Predicate<HttpResponse<String>> good) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return good.test(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
