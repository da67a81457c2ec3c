package dev.dateline.ingest.source.fetch;

import io.vertx.core.Future;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets an address through, or not. Names are looked up here, once for each connection, and what was checked is what is
 * connected to: a name server that answers otherwise a moment later changes nothing.
 */
record Gate(Names names) {
    /** Where {@code address} leads, everything checked; fails with {@link Fetcher.Refused} where it must not be asked. */
    Future<List<InetAddress>> admit(URI address, boolean inside) {
        String wrong = wrong(address);
        if (wrong != null) {
            return Future.failedFuture(new Fetcher.Refused(wrong));
        }
        String host = host(address);
        return names.of(host).compose(found -> {
            for (InetAddress each : found) {
                Networks.Place place = Networks.of(each);
                if (place != Networks.Place.PUBLIC && !(inside && place == Networks.Place.INSIDE)) {
                    return Future.failedFuture(new Fetcher.Refused(
                            host + " leads to " + each.getHostAddress() + ", which is no public address"));
                }
            }
            return found.isEmpty()
                    ? Future.failedFuture(new Fetcher.Refused(host + " has no address"))
                    : Future.succeededFuture(found);
        });
    }

    /** Its own port, or that of its scheme. */
    static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : isSecure(address) ? 443 : 80;
    }

    /** The same host and port, or that host's https. */
    static boolean isSamePlace(URI one, URI other) {
        boolean sameHost = one.getHost() != null && one.getHost().equalsIgnoreCase(other.getHost());
        boolean samePort = port(one) == port(other) || (isSecure(other) && port(other) == 443);
        return sameHost && samePort;
    }

    static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private static @Nullable String wrong(URI address) {
        if (!isSecure(address) && !"http".equalsIgnoreCase(address.getScheme())) {
            return "only http and https are asked, not " + address.getScheme();
        }
        if (address.getRawUserInfo() != null) {
            return "the address holds a user or a password";
        }
        if (address.getHost() == null) {
            return "the address names no host";
        }
        return port(address) < 1 || port(address) > 65_535 ? "port " + port(address) + " is not 1 to 65535" : null;
    }

    /** Without the brackets around an IPv6 address. */
    private static String host(URI address) {
        String host = address.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
