package dev.dateline.standalone.bench.fanout;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What memory an open page takes in the gateway while nothing happens: a slope, so that what the process takes anyway drops out. */
record IdleBench(@Nullable Path sources, int few, int many, int rounds, Consumer<String> voice) {
    /** KiB that an open page may take. */
    static final double MOST = 12;

    /** As many as the few connect and go before, so that what only the first take is there. */
    private static final int WARM_UPS = 2;

    private static final int COLLECTION_SECONDS = 20;

    /** The slopes in KiB of resident memory an open page. */
    record Verdict(Interval slope) {
        String line() {
            return "an idle page takes " + slope.text("%.1f") + " KiB (goal: " + (int) MOST + " at most): "
                    + (held() ? "held" : "not held");
        }

        /** Also where the interval's upper end lies beyond it, it is not; a slope that falls is none. */
        boolean held() {
            return slope.low() > 0 && slope.high() <= MOST;
        }
    }

    /** Each round has a gateway of its own: a process keeps what it once took, so that a second slope in it is none. */
    Verdict run(Path folder) throws InterruptedException, IOException {
        Tools tools = sources == null ? null : Tools.build(sources, folder);
        AtomicReference<@Nullable GatewayServer> started = new AtomicReference<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started.get()), "stop-servers"));
        List<Double> slopes = new ArrayList<>();
        for (int number = 1; number <= rounds; number++) {
            Path place = Files.createDirectory(folder.resolve("round-" + number));
            try (GatewayServer gateway = GatewayServer.start(place, false)) {
                started.set(gateway);
                for (int visit = 1; visit <= WARM_UPS; visit++) {
                    resident(gateway, tools, place, few, "warm-" + visit);
                }
                long less = resident(gateway, tools, place, few, "few");
                long more = resident(gateway, tools, place, many, "many");
                slopes.add((double) (more - less) / (many - few));
                voice.accept(String.format(
                        Locale.ROOT,
                        "%d: %,d pages %,d KiB, %,d pages %,d KiB: %.1f KiB a page",
                        number,
                        few,
                        less,
                        many,
                        more,
                        slopes.getLast()));
            }
        }
        return new Verdict(Interval.of(slopes));
    }

    private static void close(@Nullable GatewayServer last) {
        if (last != null) {
            last.close();
        }
    }

    /** In KiB, after a collection, while so many are there. */
    private long resident(GatewayServer gateway, @Nullable Tools tools, Path folder, int readers, String name)
            throws InterruptedException {
        FanoutOptions options = new FanoutOptions(
                sources, readers, 0, 1, 1, FanoutOptions.USUAL_SIZE, List.of(Load.SPREAD), List.of(), null);
        LoadClient client = tools == null ? new OwnClient(options) : new NativeClient(tools, options, folder);
        List<Long> seen = new ArrayList<>();
        Server.Turn turn = gateway.turn(name, Load.SPREAD);
        // Nothing is published, but the articles that readers follow are made by it.
        turn.publisher().close();
        client.run(gateway, turn.path(), Load.SPREAD, () -> {
            collect(gateway);
            seen.add(ServerUse.of(gateway).residentKib());
        });
        return seen.getFirst();
    }

    /** What is left over from connecting is no part of an idle page. */
    private static void collect(Server server) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            for (long process : server.processes()) {
                Process collection = new ProcessBuilder(jcmd, Long.toString(process), "GC.run")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (!collection.waitFor(COLLECTION_SECONDS, TimeUnit.SECONDS) || collection.exitValue() != 0) {
                    throw Trouble.failed("the gateway's memory cannot be collected by " + jcmd);
                }
            }
        } catch (IOException e) {
            throw Trouble.failed("a JDK's jcmd is needed: " + Trouble.lineOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Trouble.failed("interrupted");
        }
    }
}
