package dev.dateline.ingest.source.fetch;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;

/** Finds the addresses of hosts. */
@FunctionalInterface
interface Names {
    /** All addresses of a host's name, or the one that it is itself; fails where there are none. */
    Future<List<InetAddress>> of(String host);

    /** As the machine finds them; on threads of their own, for a name server may let us wait. */
    static Names system(Vertx vertx) {
        WorkerExecutor threads = vertx.createSharedWorkerExecutor("fetch-names", 8);
        return host -> threads.executeBlocking(() -> List.of(InetAddress.getAllByName(host)), false)
                .map(Objects::requireNonNull);
    }
}
