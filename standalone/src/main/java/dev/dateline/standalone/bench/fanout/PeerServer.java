package dev.dateline.standalone.bench.fanout;

import dev.dateline.contract.json.Require;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.broker.FreePort;
import dev.dateline.standalone.process.Listener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server to compare with: messages go in by HTTP, readers connect to {@code /live/CHANNEL}. */
final class PeerServer implements Server {
    private static final Path NCHAN = Path.of("/usr/lib/nginx/modules/ngx_nchan_module.so");

    private final String name;
    private final Listener listener;

    private PeerServer(String name, Listener listener) {
        this.name = name;
        this.listener = listener;
    }

    /**
     * Starts the server of this name: {@code floor} and {@code uring}, bare loops over send and io_uring, {@code nchan}
     * where it is installed.
     */
    static PeerServer start(String name, @Nullable Tools tools, Path folder) throws InterruptedException, IOException {
        int port = FreePort.any();
        List<String> command = switch (name) {
            case "floor" -> Require.present("tools", tools).floor(port, "write");
            case "uring" -> Require.present("tools", tools).floor(port, "uring");
            case "nchan" -> nchan(port, folder);
            default -> throw Trouble.wrongUse("--peers: '" + name + "' is none of floor, uring, nchan");
        };
        return new PeerServer(name, Listener.start(name, command, port, folder.resolve(name + ".log")));
    }

    /** Whether a server of this name can be started here. */
    static boolean isHere(String name, @Nullable Tools tools) {
        return name.equals("nchan") ? Files.exists(NCHAN) : tools != null;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return listener.port();
    }

    @Override
    public List<Long> processes() {
        return listener.processes();
    }

    @Override
    public String ready() {
        return "";
    }

    @Override
    public Turn turn(String round, Load load) {
        return new Turn("/live/%d", new PostPublisher(port(), name.equals("nchan") ? "/pub/%d" : "/live/%d"));
    }

    @Override
    public void close() {
        listener.close();
    }

    private static List<String> nchan(int port, Path folder) {
        String text = """
                load_module %s;
                user root; daemon off; master_process on; worker_processes 1;
                worker_rlimit_nofile 60000; pid %s/nchan.pid; error_log %s/nchan.err warn;
                events { worker_connections 50000; multi_accept on; use epoll; }
                http {
                  access_log off; tcp_nodelay on; keepalive_timeout 300; keepalive_requests 100000000;
                  client_body_temp_path %s/nchan-body; proxy_temp_path %s/nchan-proxy;
                  fastcgi_temp_path %s/nchan-f; uwsgi_temp_path %s/nchan-u; scgi_temp_path %s/nchan-s;
                  client_body_buffer_size 64k; client_body_in_single_buffer on;
                  nchan_shared_memory_size 512M;
                  server {
                    listen 127.0.0.1:%d backlog=4096;
                    location ~ ^/live/(\\d+)$ { nchan_subscriber websocket; nchan_channel_id $1; nchan_subscriber_first_message newest; }
                    location ~ ^/pub/(\\d+)$ { nchan_publisher http; nchan_channel_id $1; nchan_message_buffer_length 100; nchan_message_timeout 1h; }
                  }
                }
                """.formatted(NCHAN, folder, folder, folder, folder, folder, folder, folder, port);
        try {
            Path config = Files.writeString(folder.resolve("nchan.conf"), text);
            return List.of("nginx", "-p", folder.toString(), "-c", config.toString());
        } catch (IOException e) {
            throw Trouble.failed("the settings of nchan cannot be written: " + Trouble.lineOf(e));
        }
    }
}
