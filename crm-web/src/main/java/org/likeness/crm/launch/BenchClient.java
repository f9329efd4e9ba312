package org.likeness.crm.launch;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Somebody who uses the measured server: a program with a token, or a person with a browser's session. */
final class BenchClient {
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern STATUS = Pattern.compile("\"status\"\\s*:\\s*\"([A-Z]+)\"");
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private String name;
    private String proof;

    private BenchClient(String address) {
        this.address = address;
    }

    /** @throws LaunchRefused if the server does not take the password */
    static BenchClient program(String address, String password) throws IOException, InterruptedException {
        var client = new BenchClient(address);
        client.name = "Authorization";
        client.proof =
                "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        var answer = client.post("/api/v1/tokens", "{}");
        client.proof = "Bearer " + found(TOKEN, answer);
        return client;
    }

    /** @throws LaunchRefused if the server does not take the password */
    static BenchClient person(String address, String login, String password) throws IOException, InterruptedException {
        var client = new BenchClient(address);
        client.name = "Cookie";
        client.proof = "none=yes";
        var answer = client.form("/sign-in", "name=" + encoded(login) + "&password=" + encoded(password));
        client.proof = answer.headers()
                .firstValue("Set-Cookie")
                .map(cookie -> cookie.split(";", 2)[0])
                .orElseThrow(() -> new LaunchRefused("The server does not let " + login + " in."));
        return client;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return post(path, JSON, BodyPublishers.ofString(json));
    }

    HttpResponse<String> form(String path, String fields) throws IOException, InterruptedException {
        return post(path, FORM, BodyPublishers.ofString(fields));
    }

    HttpResponse<String> post(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(body));
    }

    /** Waits for long work that an answer told the place of. */
    void await(HttpResponse<String> begun) throws IOException, InterruptedException {
        var location =
                begun.headers().firstValue("Location").orElseThrow(() -> new LaunchRefused("Refused: " + begun.body()));
        var path = location.startsWith("http") ? URI.create(location).getPath() : location;
        while (true) {
            var body = get(path).body();
            var status = STATUS.matcher(body);
            if (status.find() && status.group(1).equals("COMPLETED")) {
                return;
            }
            if (body.contains("\"FAILED\"") || body.contains("\"CANCELLED\"")) {
                throw new LaunchRefused("It failed: " + body);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, HttpResponse<String> answer) {
        var found = pattern.matcher(answer.body());
        if (answer.statusCode() != 201 || !found.find()) {
            throw new LaunchRefused("The server gave no token: " + answer.body());
        }
        return found.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header(name, proof);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
