package dev.dateline.ingest.source.fetch;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** A hop as a request: to an address that was checked, in the name of the host that was meant. */
record Question(Hop hop, Fetcher.Request asked, Fetch.Tools tools) {
    RequestOptions to(InetAddress server) {
        URI address = hop.address();
        RequestOptions options = new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(server, Gate.port(address))))
                .setHost(address.getHost())
                .setPort(Gate.port(address))
                .setSsl(Gate.isSecure(address))
                .setMethod(hop.form() == null ? HttpMethod.GET : HttpMethod.POST)
                .setURI(target(address))
                .setFollowRedirects(false)
                .setConnectTimeout(tools.bounds().connect().toMillis())
                .setIdleTimeout(tools.bounds().idle().toMillis());
        asked.headers().forEach(options::putHeader);
        options.putHeader(HttpHeaders.USER_AGENT, tools.userAgent());
        options.putHeader(HttpHeaders.ACCEPT_ENCODING, Unpacking.OFFERED);
        if (hop.form() != null) {
            options.putHeader(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        return options;
    }

    /** In ASCII, for a server hears nothing else. */
    private static String target(URI address) {
        URI ascii = URI.create(address.toASCIIString());
        String path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
    }
}
