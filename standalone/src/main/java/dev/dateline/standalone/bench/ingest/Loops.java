package dev.dateline.standalone.bench.ingest;

import dev.dateline.standalone.Trouble;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A Vert.x of some event loops.
 *
 * @param lanes one for each loop: runs things there
 */
record Loops(Vertx vertx, List<Executor> lanes) implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    static Loops start(int count) throws InterruptedException {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(count));
        List<Executor> lanes = new CopyOnWriteArrayList<>();
        DeploymentOptions each = new DeploymentOptions().setInstances(count);
        await(vertx.deployVerticle(() -> new Lane(lanes), each));
        return new Loops(vertx, List.copyOf(lanes));
    }

    /** What this comes to; fails in one line where it does not within half a minute. */
    static <T> T await(Future<T> coming) throws InterruptedException {
        try {
            return coming.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw Trouble.failed("no answer: " + Trouble.lineOf(e));
        }
    }

    @Override
    public void close() {
        closed(vertx.close());
    }

    /** Waits for an end; where that is interrupted, the thread stays so. */
    static void closed(Future<?> closing) {
        try {
            await(closing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Lane extends VerticleBase {
        private final List<Executor> lanes;

        Lane(List<Executor> lanes) {
            this.lanes = lanes;
        }

        @Override
        public Future<?> start() {
            Context here = context;
            lanes.add(task -> here.runOnContext(now -> task.run()));
            return Future.succeededFuture();
        }
    }
}
