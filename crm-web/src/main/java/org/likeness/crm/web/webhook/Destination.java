package org.likeness.crm.web.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.likeness.crm.kernel.InvalidInput;

/**
 * Where a webhook may send to: http and https only, and nothing that is reachable only from here, unless the house says so. Addresses of
 * the link itself, where clouds keep their keys, are never sent to.
 */
final class Destination {
    private static final int LONGEST = 2000;

    /** Metadata of clouds that use other addresses than those of the link: Alibaba, Oracle, AWS by IPv6. */
    private static final List<String> METADATA =
            List.of("100.100.100.200", "192.0.0.192", "fd00:ec2:0:0:0:0:0:254", "168.63.129.16");

    private static final Pattern LIKE_A_NUMBER = Pattern.compile("\\d+|0[xX]\\p{XDigit}*");
    private static final Pattern FOUR = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

    private Destination() {}

    /** An address that nothing is sent to. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /**
     * Reads an address as an administrator gave it.
     *
     * @throws InvalidInput if it is none, or names a host that nothing is sent to
     */
    static URI read(String text, boolean inside) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput("url", "is required");
        }
        if (text.length() > LONGEST) {
            throw new InvalidInput("url", "must have at most " + LONGEST + " characters");
        }
        try {
            var uri = new URI(text.strip());
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(java.util.Locale.ROOT);
            if (!List.of("http", "https").contains(scheme)
                    || uri.getHost() == null
                    || uri.getUserInfo() != null
                    || uri.getFragment() != null
                    || uri.getPort() == 0
                    || uri.getPort() > 65_535) {
                throw new InvalidInput("url", "must be an address such as https://example.com/hook");
            }
            check(uri, inside);
            return uri;
        } catch (URISyntaxException e) {
            throw new InvalidInput("url", "must be an address such as https://example.com/hook");
        } catch (Refused e) {
            throw new InvalidInput("url", e.getMessage());
        } catch (UnknownHostException e) {
            // it may be found by the time there is something to tell
            return URI.create(text.strip());
        }
    }

    /**
     * Looks at every address that a host has, and answers the first, which is the one to connect to: looked up again, a name could come to
     * mean another.
     *
     * @param inside whether private addresses and this computer may be sent to
     */
    static InetAddress check(URI uri, boolean inside) throws Refused, UnknownHostException {
        // a point at the end says only that the name is whole
        var host = uri.getHost().replaceAll("[\\[\\]]", "").replaceAll("\\.$", "");
        if (!plain(host)) {
            throw new Refused("must name its host by a name or by a plain address such as 203.0.113.7");
        }
        var addresses = InetAddress.getAllByName(host);
        for (var address : addresses) {
            if (never(address)) {
                throw new Refused("names an address that nothing is sent to");
            }
            if (!inside && isInside(address)) {
                throw new Refused("names a private address; LIKENESS_WEBHOOKS_PRIVATE=true lets webhooks reach those");
            }
        }
        return addresses[0];
    }

    /** No zone of an IPv6 address, and no address of IPv4 in another dress: hexadecimal, octal, short, as one number. */
    private static boolean plain(String host) {
        if (host.indexOf('%') >= 0) {
            return false;
        }
        var labels = host.split("\\.");
        var last = labels.length == 0 ? "" : labels[labels.length - 1];
        return host.indexOf(':') >= 0
                || !LIKE_A_NUMBER.matcher(last).matches()
                || FOUR.matcher(host).matches();
    }

    private static boolean never(InetAddress address) {
        return address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || METADATA.contains(address.getHostAddress())
                || address instanceof Inet4Address && (address.getAddress()[0] & 0xFF) >= 240
                || address instanceof Inet4Address && address.getAddress()[0] == 0
                || address instanceof Inet6Address && carriesAnother(address.getAddress());
    }

    /**
     * IPv6 addresses that stand for one of IPv4: those below 100::, which are set aside for it (compatible, translated, NAT64), 6to4, Teredo;
     * what lies behind cannot be told by looking.
     */
    private static boolean carriesAnother(byte[] b) {
        return b[0] == 0 && !loopback(b)
                || b[0] == 0x20 && b[1] == 0x02
                || b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0;
    }

    private static boolean loopback(byte[] b) {
        return b[15] == 1 && IntStream.range(0, 15).allMatch(i -> b[i] == 0);
    }

    private static boolean isInside(InetAddress address) {
        var b = address.getAddress();
        var shared = address instanceof Inet4Address && (b[0] & 0xFF) == 100 && (b[1] & 0xC0) == 64;
        var unique = address instanceof Inet6Address && (b[0] & 0xFE) == 0xFC;
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || shared || unique;
    }
}
