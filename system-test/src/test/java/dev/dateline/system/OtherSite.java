package dev.dateline.system;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A publisher's own site, with a page that shows a running story by one script tag under a strict policy. */
final class OtherSite implements AutoCloseable {
    private final int port;
    private final HttpServer server;

    private OtherSite(int port, HttpServer server) {
        this.port = port;
        this.server = server;
    }

    /** One at this port, whose page shows the article of the live site. */
    static OtherSite showing(int port, URI live, String article) {
        String site = live.toString().replaceAll("/$", "");
        String page = """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>The Varne Courier</title>
                <script type="module" src="%1$s/assets/dateline-live.js"></script>
                <h1>The Varne Courier</h1>
                <dateline-live article="%2$s"><p id="fallback">Our story so far, as it was printed.</p></dateline-live>
                <p id="below">What stands below.</p>""".formatted(site, article);
        String policy = "default-src 'none'; script-src %s; connect-src %s %s"
                .formatted(site, site, site.replace("http", "ws"));
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            byte[] body = page.getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
                exchange.getResponseHeaders().add("Content-Security-Policy", policy);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return new OtherSite(port, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As browsers name the site at this port. */
    static String origin(int port) {
        return "http://localhost:" + port;
    }

    String page() {
        return origin(port) + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
