package org.likeness.crm.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Another system that is told of what happens here, and says that it booked it. */
final class Ledger implements AutoCloseable {
    private final HttpServer server;

    Ledger() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            var words = "booked".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, words.length);
            try (var out = exchange.getResponseBody()) {
                out.write(words);
            }
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/in";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
