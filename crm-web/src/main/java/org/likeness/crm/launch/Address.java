package org.likeness.crm.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Where the server listens, and how it is reached from this machine. */
record Address(String host, int port) {

    /** @throws LaunchRefused when the port is taken or the host is not one of this machine's */
    static Address free(Settings settings) {
        var host = settings.get(Setting.LIKENESS_HTTP_HOST);
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), settings.port()));
            return new Address(host, probe.getLocalPort());
        } catch (UnknownHostException unknown) {
            throw new LaunchRefused(
                    "LIKENESS_HTTP_HOST names '" + host + "', which is no address of this machine.", unknown);
        } catch (IOException taken) {
            throw new LaunchRefused(
                    "Port " + settings.port() + " on " + host + " cannot be used (" + taken.getMessage()
                            + "); stop the program that has it, or set LIKENESS_HTTP_PORT to another.",
                    taken);
        }
    }

    /** The address to open in a browser on this machine. */
    String url() {
        var reachable =
                switch (host) {
                    case "0.0.0.0" -> "127.0.0.1";
                    case "::" -> "[::1]";
                    default -> host.contains(":") ? "[" + host + "]" : host;
                };
        return "http://" + reachable + ":" + port + "/";
    }
}
