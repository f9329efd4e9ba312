package org.likeness.crm.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks the running application how it is. By the plain old client: the newer one takes a second of the boot to load. */
final class Health {
    /** The application's own check; a server without an application does not have it, and is ready all the same. */
    private static final String OWN_CHECK = "\"record\"";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String address;

    Health(String address) {
        this.address = address;
    }

    boolean ready() {
        try {
            var answer = ask("health/ready");
            return answer.getResponseCode() == 200 && text(answer).contains(OWN_CHECK);
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Asks for the first page, so that the first visitor does not wait for it. */
    boolean firstPage() {
        try {
            return ask("").getResponseCode() < 400;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpURLConnection ask(String path) throws IOException {
        var connection = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        return connection;
    }

    private static String text(HttpURLConnection answer) throws IOException {
        try (var body = answer.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
