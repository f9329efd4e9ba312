package org.likeness.crm.web.webhook;

import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.likeness.crm.kernel.Id;

/** Posts one delivery and tells how that went: no redirects, a few seconds, and of the answer only its beginning. */
final class Posting {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final boolean inside;

    /** @param inside whether private addresses and this computer may be sent to */
    Posting(boolean inside) {
        this.inside = inside;
    }

    /**
     * How it went.
     *
     * @param outcome OK, ANSWERED (with another status than one of success), TIMED_OUT, UNREACHABLE, INSECURE (its certificate) or
     *     REFUSED (an address that nothing is sent to)
     * @param status what was answered, or {@code null}
     */
    record Result(String outcome, Integer status, long millis, String answer) {
        boolean good() {
            return outcome.equals("OK");
        }
    }

    Result post(Webhook to, Delivery delivery, long seconds) throws InterruptedException {
        var begun = System.nanoTime();
        try {
            var uri = URI.create(to.url());
            var request = to(uri, Destination.check(uri, inside))
                    .timeout(WHOLE)
                    .header("Content-Type", "application/json")
                    .header("User-Agent", "Likeness")
                    .header("Likeness-Event", delivery.event())
                    .header("Likeness-Delivery", Id.text(delivery.id()))
                    .header("Likeness-Timestamp", Long.toString(seconds))
                    .POST(BodyPublishers.ofString(delivery.body()));
            if (to.secret() != null) {
                request.header("Likeness-Signature", Signature.of(to.secret(), seconds, delivery.body()));
            }
            var sent = client.sendAsync(request.build(), head -> new Excerpt());
            try {
                var answer = sent.get(WHOLE.toSeconds(), TimeUnit.SECONDS);
                var good = answer.statusCode() / 100 == 2;
                return new Result(good ? "OK" : "ANSWERED", answer.statusCode(), since(begun), answer.body());
            } finally {
                sent.cancel(true);
            }
        } catch (TimeoutException e) {
            return new Result("TIMED_OUT", null, since(begun), null);
        } catch (Destination.Refused e) {
            return new Result("REFUSED", null, since(begun), null);
        } catch (ExecutionException e) {
            return new Result(named(e.getCause()), null, since(begun), null);
        } catch (UnknownHostException | IllegalArgumentException e) {
            return new Result("UNREACHABLE", null, since(begun), null);
        }
    }

    /**
     * A request to the very address that was checked. With TLS it goes to the name, looked up a moment later once more: whoever let the
     * name come to mean another address in between would have to show the name's certificate there.
     */
    private static HttpRequest.Builder to(URI uri, InetAddress checked) {
        if (!uri.getScheme().equalsIgnoreCase("http")) {
            return HttpRequest.newBuilder(uri);
        }
        var host = checked instanceof Inet6Address ? "[" + checked.getHostAddress() + "]" : checked.getHostAddress();
        var at = "http://" + host
                + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                + uri.getRawPath()
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        return HttpRequest.newBuilder(URI.create(at)).header("Host", uri.getRawAuthority());
    }

    private static String named(Throwable cause) {
        if (cause instanceof HttpTimeoutException) {
            return "TIMED_OUT";
        }
        return cause instanceof SSLException
                        || cause instanceof ConnectException && cause.getCause() instanceof SSLException
                ? "INSECURE"
                : "UNREACHABLE";
    }

    private static long since(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
