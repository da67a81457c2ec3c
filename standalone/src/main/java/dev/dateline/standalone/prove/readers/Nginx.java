package dev.dateline.standalone.prove.readers;

import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.broker.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** nginx as Debian has it, between readers and gateways: it passes a gateway over that does not answer. */
final class Nginx implements AutoCloseable {
    private static final String NAME = "nginx";
    private static final int TRIES = 200;
    private static final int GLANCE_MILLIS = 50;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
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
            Process process = new ProcessBuilder(NAME, "-p", home.toString(), "-c", config.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("nginx.log").toFile())
                    .start();
            Nginx nginx = new Nginx(process, port);
            Runtime.getRuntime().addShutdownHook(new Thread(nginx::close, "stop-nginx"));
            nginx.await(home);
            return nginx;
        } catch (IOException e) {
            throw Trouble.failed("nginx cannot be started: " + Trouble.lineOf(e));
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        List<ProcessHandle> workers = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.forEach(ProcessHandle::destroyForcibly);
    }

    private void await(Path home) throws InterruptedException {
        for (int i = 0; i < TRIES && process.isAlive(); i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), GLANCE_MILLIS);
                return;
            } catch (IOException e) {
                Thread.sleep(GLANCE_MILLIS);
            }
        }
        close();
        throw Trouble.failed("nginx does not listen; see " + home);
    }

    private static String config(Path home, int port, List<Integer> gateways, int readers) {
        // Without max_fails=0 nginx takes a server that failed once for well only when a connection to it has ended:
        // with
        // readers that takes hours, and until then it lets one through every few seconds.
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
