package dev.dateline.standalone.bench.fanout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs one load on one server, with readers and messages of its own each time. */
record Rounds(FanoutOptions options, LoadClient client) {
    private static final double MILLION = 1e6;

    /** {@code number}: 0 and less for those that do not count; {@code name} is no other round's on this server. */
    Round run(Load load, int number, String name, Server server) throws InterruptedException {
        return run(load, number, name, server, () -> {});
    }

    /** The same; {@code begun} is run once all readers are there and messages begin to come. */
    Round run(Load load, int number, String name, Server server, Runnable begun) throws InterruptedException {
        Server.Turn turn = server.turn(name, load);
        double seconds = LoadClient.WARM_UP + options.seconds() + LoadClient.DRAIN / 2;
        Publishing publishing = new Publishing(load, load.rate(options.readers()), seconds, options.size());
        double before = brokerSeconds(server);
        try (Publisher publisher = turn.publisher()) {
            List<CompletableFuture<Void>> published = new ArrayList<>();
            Measure measure = client.run(server, turn.path(), load, () -> {
                published.add(CompletableFuture.runAsync(
                        () -> publishing.run(publisher),
                        task -> Thread.ofPlatform().name("publish").start(task)));
                begun.run();
            });
            join(published);
            double broker = (brokerSeconds(server) - before) / Math.max(1, measure.deliveries() * seconds) * MILLION;
            return new Round(load, number, server.name(), measure, broker);
        }
    }

    private static double brokerSeconds(Server server) {
        return server instanceof GatewayServer gateway ? gateway.brokerSeconds() : 0;
    }

    private static void join(List<CompletableFuture<Void>> published) {
        try {
            published.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
