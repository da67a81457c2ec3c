package org.eclipse.jetty.websocket.server;

import dev.dateline.gateway.socket.EchoServer;
import java.net.URI;
import javax.servlet.http.HttpServlet;
import org.jspecify.annotations.Nullable;

/**
 * Stands, by its name, where Jetty's cases would start Jetty: it comes first on the class path, so that they ask our server
 * instead.
 */
public class SimpleServletServer {
    private @Nullable EchoServer server;

    /** {@code unused} would answer in Jetty. */
    public SimpleServletServer(HttpServlet unused) {}

    public void start() {
        server = new EchoServer();
    }

    public URI getServerUri() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server.address();
    }

    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
