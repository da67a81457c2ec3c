package dev.dateline.standalone.parts;

import dev.dateline.ingest.pulse.PulseSettings;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.cluster.KafkaTrouble;
import dev.dateline.standalone.config.OpsSettings;
import io.vertx.core.Future;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;

/**
 * An address to listen on, and the setting that it comes from.
 *
 * @param port 0 for any free one
 */
public record Listening(String host, int port, String setting) {

    /** Says early and clearly that the port is taken, before anything else has been started. */
    public void requireFree() {
        if (!isFree()) {
            throw inUse();
        }
    }

    /** The same of the door that metrics are read at, where there is one. */
    public static void requireFree(PulseSettings metrics) {
        if (metrics.port() != null) {
            new Listening(metrics.host(), metrics.port(), "ingest.metrics.port").requireFree();
        }
    }

    /** The same of the door of those who look after the process, where there is one. */
    public static void requireFree(OpsSettings ops) {
        if (ops.port() != null) {
            of(ops).requireFree();
        }
    }

    /** Where they read how it is; they must read it anywhere. */
    static Listening of(OpsSettings ops) {
        return new Listening(ops.host(), ops.port() == null ? 0 : ops.port(), "ops.port");
    }

    /** Whether the port can be listened on now. */
    public boolean isFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return true;
        } catch (BindException e) {
            return false;
        } catch (IOException | IllegalArgumentException e) {
            throw cannotListen(e);
        }
    }

    /** What a part that listens here has started as; {@code kafka} are the client settings that it uses. */
    <T> T started(Future<T> starting, Map<String, String> kafka) {
        try {
            return starting.toCompletionStage().toCompletableFuture().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Trouble.failed("stopped while starting");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof KafkaException) {
                throw KafkaTrouble.ofClient(kafka, cause);
            }
            throw cause instanceof BindException || cause.getCause() instanceof BindException
                    ? inUse()
                    : cannotListen(cause);
        }
    }

    private Trouble inUse() {
        return Trouble.failed(
                "port " + port + " is in use (" + setting + "): stop what listens there, or choose another port");
    }

    private Trouble cannotListen(Throwable cause) {
        return Trouble.failed("cannot start on " + host + ":" + port + " (" + setting + "): " + Trouble.lineOf(cause));
    }
}
