package dev.dateline.standalone.bench.fanout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts the same load on the gateway and on others, in turns: all of them run, and all but one are idle. */
final class FanoutBench implements AutoCloseable {
    private static final double MILLION = 1e6;

    private final FanoutOptions options;
    private final Consumer<String> voice;
    private final LoadClient client;
    private final List<Server> servers = new CopyOnWriteArrayList<>();

    private FanoutBench(FanoutOptions options, Consumer<String> voice, LoadClient client) {
        this.options = options;
        this.voice = voice;
        this.client = client;
    }

    /** Starts everything in {@code folder}, measures and stops it. */
    static FanoutReport run(FanoutOptions options, Path folder, Consumer<String> voice)
            throws InterruptedException, IOException {
        Path sources = options.tools();
        Tools tools = sources == null ? null : Tools.build(sources, folder);
        LoadClient client = tools == null ? new OwnClient(options) : new NativeClient(tools, options, folder);
        try (FanoutBench bench = new FanoutBench(options, voice, client)) {
            // Also at Ctrl-C: what was started must not outlive this.
            Runtime.getRuntime().addShutdownHook(new Thread(bench::close, "stop-servers"));
            bench.start(tools, folder);
            return bench.measure();
        }
    }

    @Override
    public void close() {
        servers.forEach(Server::close);
    }

    private void start(@Nullable Tools tools, Path folder) throws InterruptedException, IOException {
        servers.add(GatewayServer.start(folder));
        for (String peer : options.peers()) {
            if (PeerServer.isHere(peer, tools)) {
                servers.add(PeerServer.start(peer, tools, folder));
            } else {
                voice.accept(peer + " is not here: left out");
            }
        }
    }

    private FanoutReport measure() throws InterruptedException {
        voice.accept(FanoutReport.HEAD);
        List<Round> counted = new ArrayList<>();
        for (Load load : options.loads()) {
            for (int number = 1 - options.warmup(); number <= options.rounds(); number++) {
                List<Server> order = new ArrayList<>(servers);
                Collections.rotate(order, number);
                for (Server server : order) {
                    Round round = round(load, number, server);
                    voice.accept(FanoutReport.line(round));
                    if (number > 0) {
                        counted.add(round);
                    }
                }
            }
        }
        return new FanoutReport(options, servers.stream().map(Server::name).toList(), counted);
    }

    private Round round(Load load, int number, Server server) throws InterruptedException {
        Server.Turn turn = server.turn(number > 0 ? "r" + number : "w" + -number, load);
        double seconds = LoadClient.WARM_UP + options.seconds() + LoadClient.DRAIN / 2;
        Publishing publishing = new Publishing(load, load.rate(options.readers()), seconds, options.size());
        double before = brokerSeconds(server);
        try (Publisher publisher = turn.publisher()) {
            List<CompletableFuture<Void>> published = new ArrayList<>();
            Measure measure = client.run(
                    server,
                    turn.path(),
                    load,
                    () -> published.add(CompletableFuture.runAsync(
                            () -> publishing.run(publisher),
                            task -> Thread.ofPlatform().name("publish").start(task))));
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
