package dev.dateline.standalone.prove.readers;

import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.broker.FreePort;
import dev.dateline.standalone.process.Listener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** nginx as Debian has it, between readers and gateways: it passes a gateway over that does not answer. */
final class Nginx implements AutoCloseable {
    private static final String NAME = "nginx";

    private final Listener listener;

    private Nginx(Listener listener) {
        this.listener = listener;
    }

    /** Refuses to go on where it is not installed. */
    static void requireHere() throws InterruptedException {
        try {
            new ProcessBuilder(NAME, "-v")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw Trouble.failed("nginx is not installed (Debian: apt-get install nginx-light)");
        }
    }

    /** Starts it in front of what listens on these ports, with room for so many readers. */
    static Nginx start(Path folder, List<Integer> gateways, int readers) throws InterruptedException {
        try {
            int port = FreePort.any();
            Path home = Files.createDirectories(folder.resolve(NAME));
            Path config = Files.writeString(home.resolve("nginx.conf"), config(home, port, gateways, readers));
            List<String> command = List.of(NAME, "-p", home.toString(), "-c", config.toString());
            return new Nginx(Listener.start(NAME, command, port, home.resolve("nginx.log")));
        } catch (IOException e) {
            throw Trouble.failed("nginx cannot be started: " + Trouble.lineOf(e));
        }
    }

    int port() {
        return listener.port();
    }

    @Override
    public void close() {
        listener.close();
    }

    private static String config(Path home, int port, List<Integer> gateways, int readers) {
        // Without max_fails=0 nginx takes a server that failed once for well only when a connection to it has
        // ended: with readers that takes hours, and until then it lets one through every few seconds.
        String servers = gateways.stream()
                .map(gateway -> "server 127.0.0.1:" + gateway + " max_fails=0;")
                .collect(Collectors.joining(" "));
        // A reader takes two connections; workers share them as they come.
        return """
                %s daemon off; worker_processes 2; pid %s/nginx.pid; error_log %s/nginx.err crit;
                events { worker_connections %d; multi_accept on; }
                http {
                  access_log off; client_body_temp_path %s/body; proxy_temp_path %s/proxy;
                  fastcgi_temp_path %s/f; uwsgi_temp_path %s/u; scgi_temp_path %s/s;
                  upstream gateways { %s }
                  server {
                    listen 127.0.0.1:%d backlog=4096;
                    location / {
                      proxy_pass http://gateways; proxy_http_version 1.1; proxy_read_timeout 300s;
                      proxy_connect_timeout 2s; proxy_next_upstream error timeout; proxy_set_header Host $http_host;
                      proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade";
                    }
                  }
                }
                """.formatted(
                        System.getProperty("user.name", "").equals("root") ? "user root;" : "",
                        home,
                        home,
                        2 * readers + 200,
                        home,
                        home,
                        home,
                        home,
                        home,
                        servers,
                        port);
    }
}
