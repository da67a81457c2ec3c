package dev.dateline.standalone.bench.fanout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts the same load on the gateway and on others, in turns: all of them run, and all but one are idle. */
final class FanoutBench implements AutoCloseable {
    private final FanoutOptions options;
    private final Consumer<String> voice;
    private final Rounds rounds;
    private final List<Server> servers = new CopyOnWriteArrayList<>();

    private FanoutBench(FanoutOptions options, Consumer<String> voice, LoadClient client) {
        this.options = options;
        this.voice = voice;
        this.rounds = new Rounds(options, client);
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
        Path against = options.against();
        if (against == null) {
            servers.add(GatewayServer.start(folder, false));
        } else {
            servers.addAll(GatewayServer.start(folder, against));
        }
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
                for (Server server : inTurns(number)) {
                    Round round = rounds.run(load, number, number > 0 ? "r" + number : "w" + -number, server);
                    voice.accept(FanoutReport.line(round));
                    if (number > 0) {
                        counted.add(round);
                    }
                }
            }
        }
        return new FanoutReport(options, servers.stream().map(Server::name).toList(), counted);
    }

    /** Who is measured in a round, each time in another order; before it those alone that are compiled while they run. */
    private List<Server> inTurns(int round) {
        if (round < 0) {
            return servers.stream().filter(GatewayServer.class::isInstance).toList();
        }
        List<Server> order = new ArrayList<>(servers);
        Collections.rotate(order, round);
        return order;
    }
}
