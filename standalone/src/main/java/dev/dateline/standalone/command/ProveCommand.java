package dev.dateline.standalone.command;

import ch.qos.logback.classic.Level;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.Voice;
import dev.dateline.standalone.prove.AllProofs;
import dev.dateline.standalone.prove.CrashProof;
import dev.dateline.standalone.prove.FaultProof;
import dev.dateline.standalone.prove.RestartProof;
import dev.dateline.standalone.prove.ScaleProof;
import dev.dateline.standalone.prove.SoakProof;
import dev.dateline.standalone.prove.Stall;
import dev.dateline.standalone.prove.Stock;
import dev.dateline.standalone.prove.UpgradeProof;
import dev.dateline.standalone.prove.readers.ReadersCommand;
import dev.dateline.standalone.prove.readers.ReconnectCommand;
import dev.dateline.standalone.prove.readers.SilentCommand;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proofs that are made by killing processes. */
@Command(
        name = "prove",
        description = {
            "Start real processes, kill them with -9 under load, start them again, and count what is left.",
            "Each proof runs in a new folder and on free ports, and touches nothing else.",
            "Exits with 0 where all holds, 1 where anything does not."
        },
        subcommands = {ReadersCommand.class, ReconnectCommand.class, SilentCommand.class},
        mixinStandardHelpOptions = true)
final class ProveCommand implements Runnable {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final int GENERATED = 2_000;
    private static final int MOST_RATE = 10_000;

    static final String ITEMS = "Items to send, JSON lines with headline and body, again and again; else made-up ones.";
    static final String RATE = "Items a second (default: ${DEFAULT-VALUE}).";
    private static final String OTHER_MATCHING =
            "The older build matches otherwise: what it proposed is counted, not compared.";
    static final String DATA = "data/prove";
    static final String KEPT = "The folder for what the runs leave (default: ${DEFAULT-VALUE}).";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Which kinds of kill. */
    enum Parts {
        ALL,
        EACH,
        BOTH
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "crash",
            description = {
                "While items come in and an editor decides: kill everything, then each part alone, again and again.",
                "Every acknowledged item and decision must have taken effect exactly once."
            },
            mixinStandardHelpOptions = true)
    int crash(
            @Parameters(arity = "0..1", paramLabel = "FILE", description = ITEMS) @Nullable Path file,
            @Option(
                            names = "--kills",
                            paramLabel = "N",
                            defaultValue = "5",
                            description = "How often everything is killed (default: ${DEFAULT-VALUE}).")
                    int kills,
            @Option(
                            names = "--each",
                            paramLabel = "N",
                            defaultValue = "2",
                            description = "How often each part alone is killed (default: ${DEFAULT-VALUE}).")
                    int each,
            @Option(
                            names = "--parts",
                            defaultValue = "BOTH",
                            description = "all: in one process; each: one process for each part; both (default).")
                    Parts parts,
            @Option(names = "--rate", paramLabel = "N", defaultValue = "50", description = RATE) double rate,
            @Option(
                            names = "--goal",
                            paramLabel = "SECONDS",
                            defaultValue = "10",
                            description = "The longest stall that is allowed (default: ${DEFAULT-VALUE}).")
                    int goal,
            @Option(names = "--data", paramLabel = "DIR", defaultValue = DATA, description = KEPT) Path data)
            throws InterruptedException {
        atLeast("--kills", 1, kills);
        atLeast("--each", 1, each);
        atLeast("--goal", 1, goal);
        checkRate(rate);
        CrashProof.Plan plan = new CrashProof.Plan(
                stock(file), parts == Parts.EACH ? 0 : kills, parts == Parts.ALL ? 0 : each, rate, System.nanoTime());
        quietClients();
        Path folder = folder(data, "crash");
        CrashProof.Result result = CrashProof.run(plan, folder, this::say);
        say(result.longestOfEach() + " (goal: " + goal + " s)");
        say("matching itself goes on after %s at most: an item then waits for those that came in before it"
                .formatted(Stall.seconds(result.longestUntilItGoesOn())));
        boolean slow = result.longest().compareTo(Duration.ofSeconds(goal)) > 0;
        return verdict(result.problems(), slow ? "a stall was longer than the goal" : null, folder);
    }

    @Command(
            name = "kill-ingest",
            description = "Ingest is killed twice with -9, while items come in and an editor decides.",
            mixinStandardHelpOptions = true)
    int killIngest(@Mixin FaultOptions options) throws InterruptedException {
        return kill(CrashProof.Victim.INGEST, options);
    }

    @Command(
            name = "kill-processor",
            description = "The processor is killed six times in a run.",
            mixinStandardHelpOptions = true)
    int killProcessor(@Mixin FaultOptions options) throws InterruptedException {
        return kill(CrashProof.Victim.PROCESSOR, options);
    }

    @Command(name = "kill-gateway", description = "The gateway is killed twice.", mixinStandardHelpOptions = true)
    int killGateway(@Mixin FaultOptions options) throws InterruptedException {
        return kill(CrashProof.Victim.GATEWAY, options);
    }

    @Command(name = "kill-broker", description = "The broker is killed twice.", mixinStandardHelpOptions = true)
    int killBroker(@Mixin FaultOptions options) throws InterruptedException {
        return kill(CrashProof.Victim.BROKER, options);
    }

    @Command(name = "kill-all", description = "Everything is killed at once, twice.", mixinStandardHelpOptions = true)
    int killAll(@Mixin FaultOptions options) throws InterruptedException {
        return kill(CrashProof.Victim.ALL, options);
    }

    @Command(
            name = "restart",
            description =
                    "Kill the embedded broker while it is written to, and measure how soon it can be written to again.",
            mixinStandardHelpOptions = true)
    int restart(
            @Option(
                            names = "--runs",
                            paramLabel = "N",
                            defaultValue = "5",
                            description = "How often (default: ${DEFAULT-VALUE}).")
                    int runs,
            @Option(
                            names = "--fill",
                            paramLabel = "MB",
                            defaultValue = "100",
                            description = "How much is on the topics before (default: ${DEFAULT-VALUE}).")
                    int megabytes,
            @Option(
                            names = "--goal",
                            paramLabel = "SECONDS",
                            defaultValue = "6",
                            description = "The median that is allowed (default: ${DEFAULT-VALUE}).")
                    int goal,
            @Option(names = "--data", paramLabel = "DIR", defaultValue = DATA, description = KEPT) Path data)
            throws InterruptedException {
        atLeast("--runs", 1, runs);
        atLeast("--fill", 1, megabytes);
        quietClients();
        Path folder = folder(data, "restart");
        RestartProof.Result result = RestartProof.run(folder, megabytes, runs, this::say);
        say(String.format(
                Locale.ROOT,
                "median of %d: %.1f s (goal: %d s), %.0f MB in the folder",
                runs,
                result.median().toMillis() / 1000.0,
                goal,
                result.bytes() / 1e6));
        boolean slow = result.median().compareTo(Duration.ofSeconds(goal)) > 0;
        return verdict(List.of(), slow ? "the median is longer than the goal" : null, folder);
    }

    @Command(
            name = "scale",
            description = {
                "Three processors under load, of which one is killed for good: the others take over, nothing twice.",
                "Then the same order is matched by one and by three: the same proposals, byte for byte."
            },
            mixinStandardHelpOptions = true)
    int scale(
            @Parameters(arity = "0..1", paramLabel = "FILE", description = ITEMS) @Nullable Path file,
            @Option(names = "--rate", paramLabel = "N", defaultValue = "50", description = RATE) double rate,
            @Option(names = "--data", paramLabel = "DIR", defaultValue = DATA, description = KEPT) Path data)
            throws InterruptedException {
        checkRate(rate);
        quietClients();
        Path folder = folder(data, "scale");
        return verdict(ScaleProof.run(stock(file), rate, folder, this::say), null, folder);
    }

    @Command(
            name = "freeze",
            description = {
                "The processor stands still for longer than its transaction lives, and goes on as if nothing had been:",
                "what it had begun is refused, and nothing is lost or twice."
            },
            mixinStandardHelpOptions = true)
    int freeze(@Mixin FaultOptions options) throws InterruptedException {
        return fault(FaultProof.Kind.FREEZE, options);
    }

    @Command(
            name = "wipe-state",
            description = "The processor is killed and its state folder is gone: all of it is read again from Kafka.",
            mixinStandardHelpOptions = true)
    int wipeState(@Mixin FaultOptions options) throws InterruptedException {
        return fault(FaultProof.Kind.WIPE_STATE, options);
    }

    @Command(
            name = "tear-state",
            description = "The processor is stopped, and half of its greatest state file is gone when it starts again.",
            mixinStandardHelpOptions = true)
    int tearState(@Mixin FaultOptions options) throws InterruptedException {
        return fault(FaultProof.Kind.TEAR_STATE, options);
    }

    @Command(
            name = "poison",
            description = {
                "Records that nobody can read stand on every partition of every topic: nothing, garbage, 5 MB, a type of",
                "later on. They are set aside, and the rest flows."
            },
            mixinStandardHelpOptions = true)
    int poison(@Mixin FaultOptions options) throws InterruptedException {
        return fault(FaultProof.Kind.POISON, options);
    }

    @Command(
            name = "files",
            description = {
                "The gateway may have 300 files from its start on (prlimit), and 600 connections come: it tells them to come",
                "later, goes on serving those it has, and recovers."
            },
            mixinStandardHelpOptions = true)
    int files(@Mixin FaultOptions options) throws InterruptedException {
        return fault(FaultProof.Kind.FILES, options);
    }

    @Command(
            name = "clock",
            description = {
                "The clocks of ingest, gateway and processor jump an hour ahead, three seconds back, an hour back (faketime).",
                "One after the other; the order never depends on them, each says that its clock has jumped, goes on where it",
                "was a little, and ends to be started again where it was set back by far."
            },
            mixinStandardHelpOptions = true)
    int clock(@Mixin FaultOptions options) throws InterruptedException {
        return fault(FaultProof.Kind.CLOCK, options);
    }

    @Command(
            name = "disk-full",
            description = {
                "The broker's disk becomes full (a small one in memory: needs root). The broker ends, senders are told,",
                "and once there is space and it is started again, nothing that was acknowledged is lost."
            },
            mixinStandardHelpOptions = true)
    int diskFull(@Mixin FaultOptions options) throws InterruptedException {
        return fault(FaultProof.Kind.DISK_FULL, options);
    }

    @Command(
            name = "bounce-leader",
            description = {
                "Three brokers, three copies: the one that leads a partition in use is killed or stopped, five times, and",
                "comes back once everything flows without it. Nothing that was acknowledged is lost, nothing twice."
            },
            mixinStandardHelpOptions = true)
    int bounceLeader(@Mixin FaultOptions options) throws InterruptedException {
        return fault(FaultProof.Kind.BOUNCE_LEADER, options);
    }

    @Command(
            name = "cut-off",
            description = {
                "One of two gateways is cut off from Kafka for a minute. Its pages say as of when they are, its editors that",
                "nothing can be decided there, and afterwards readers get all that they missed, in order and once."
            },
            mixinStandardHelpOptions = true)
    int cutOff(@Mixin FaultOptions options) throws InterruptedException {
        return fault(FaultProof.Kind.CUT_OFF, options);
    }

    @Command(
            name = "topics",
            description = {
                "Rights to topics are taken back, one topic is deleted, one gets more partitions, while everything runs.",
                "Each is told by name in the health of who needs it, and everything goes on once it is mended."
            },
            mixinStandardHelpOptions = true)
    int topics(@Mixin FaultOptions options) throws InterruptedException {
        return fault(FaultProof.Kind.TOPICS, options);
    }

    @Command(
            name = "slow-link",
            description = {
                "Readers over bad lines: 5 %% of the packets lost (iptables, needs root), bytes one by one, connections that end",
                "at any moment, and readers who never answer. Each has the log as it is, and the gateway's memory stays flat."
            },
            mixinStandardHelpOptions = true)
    int slowLink(@Mixin FaultOptions options) throws InterruptedException {
        return fault(FaultProof.Kind.SLOW_LINK, options);
    }

    private int kill(CrashProof.Victim victim, FaultOptions options) throws InterruptedException {
        checkRate(options.rate());
        quietClients();
        Path folder = folder(options);
        CrashProof.Result result =
                CrashProof.run(victim, stock(options.file()), options.rate(), System.nanoTime(), folder, this::say);
        say(result.longestOfEach());
        return verdict(result.problems(), null, folder);
    }

    /** Of the proof that is asked for by its name. */
    private Path folder(FaultOptions options) {
        return folder(
                options.data(),
                spec.commandLine().getParseResult().subcommand().commandSpec().name());
    }

    private int fault(FaultProof.Kind kind, FaultOptions options) throws InterruptedException {
        checkRate(options.rate());
        quietClients();
        Path folder = folder(options);
        FaultProof.Result result = FaultProof.run(kind, stock(options.file()), options.rate(), folder, this::say);
        return verdict(result.problems(), null, folder);
    }

    @Command(
            name = "soak",
            description = {
                "For a long time one thing after the other goes wrong, by chance: kills, pauses, lost and torn state. At the",
                "end nothing is lost or twice, and what memory and files each part takes has not grown."
            },
            mixinStandardHelpOptions = true)
    int soak(
            @Mixin FaultOptions options,
            @Option(
                            names = "--minutes",
                            paramLabel = "N",
                            defaultValue = "30",
                            description = "How long (default: ${DEFAULT-VALUE}).")
                    int minutes,
            @Option(
                            names = "--seed",
                            paramLabel = "N",
                            description = "Of a run that is to be made again; else a new one.")
                    @Nullable Long seed)
            throws InterruptedException {
        atLeast("--minutes", 1, minutes);
        checkRate(options.rate());
        quietClients();
        Path folder = folder(options);
        FaultProof.Result result = SoakProof.run(
                stock(options.file()),
                options.rate(),
                Duration.ofMinutes(minutes),
                seed == null ? System.nanoTime() : seed,
                folder,
                this::say);
        say(result.figures());
        return verdict(result.problems(), null, folder);
    }

    @Command(
            name = "upgrade",
            description = {
                "An installation of an older build becomes one of this build under load, the processor first: nothing is lost",
                "or twice, and readers come over without a gap."
            },
            mixinStandardHelpOptions = true)
    int upgrade(
            @Mixin FaultOptions options,
            @Option(
                            names = "--from",
                            required = true,
                            paramLabel = "DIR",
                            description = "A checkout of the older build that is built, or a folder of its jars.")
                    Path from,
            @Option(names = "--other-matching", description = OTHER_MATCHING) boolean otherMatching)
            throws InterruptedException {
        checkRate(options.rate());
        quietClients();
        Path folder = folder(options);
        FaultProof.Result result = UpgradeProof.run(
                new UpgradeProof.Older(from, otherMatching), stock(options.file()), options.rate(), folder, this::say);
        return verdict(result.problems(), null, folder);
    }

    @Command(
            name = "all",
            description = {
                "Kills and faults one after the other, and a table of how each went; some thirty minutes. What this machine",
                "does not allow is left out, and said. Exits with 0 where all that were made held."
            },
            mixinStandardHelpOptions = true)
    int all(
            @Mixin FaultOptions options,
            @Option(names = "--soak", paramLabel = "MINUTES", description = "Also soak for so long; else left out.")
                    @Nullable Integer soak,
            @Option(names = "--from", paramLabel = "DIR", description = "Also upgrade from this build; else left out.")
                    @Nullable Path from,
            @Option(names = "--other-matching", description = "With --from: " + OTHER_MATCHING) boolean otherMatching)
            throws InterruptedException {
        if (otherMatching && from == null) {
            throw Trouble.wrongUse("--other-matching belongs to --from");
        }
        checkRate(options.rate());
        quietClients();
        Path folder = folder(options.data(), "all");
        List<AllProofs.Row> rows = AllProofs.run(
                stock(options.file()),
                options.rate(),
                new AllProofs.Besides(
                        soak == null ? null : Duration.ofMinutes(soak),
                        from == null ? null : new UpgradeProof.Older(from, otherMatching)),
                folder,
                this::say);
        AllProofs.table(rows).forEach(this::say);
        List<String> problems =
                rows.stream().flatMap(row -> row.problems().stream()).toList();
        return verdict(problems, null, folder);
    }

    private static Stock stock(@Nullable Path file) {
        return file == null ? Stock.made(GENERATED) : Stock.read(file);
    }

    private static void checkRate(double rate) {
        if (!(rate > 0 && rate <= MOST_RATE)) {
            throw Trouble.wrongUse("--rate: " + rate + " is not above 0 and at most " + MOST_RATE);
        }
    }

    private int verdict(List<String> problems, @Nullable String missed, Path folder) {
        problems.forEach(this::say);
        if (problems.isEmpty() && missed == null) {
            say("proved");
            return 0;
        }
        say("NOT proved: " + (problems.isEmpty() ? missed : problems.size() + " problems") + "; see " + folder);
        return Trouble.FAILED;
    }

    /** That a broker is away is the point of it all, and no news of the clients in this process. */
    private static void quietClients() {
        Main.level("org.apache.kafka.clients", Level.ERROR);
    }

    private static Path folder(Path data, String proof) {
        return data.resolve(proof + "-" + NAME.format(LocalDateTime.now(ZoneId.systemDefault())));
    }

    private static void atLeast(String option, int least, int value) {
        if (value < least) {
            throw Trouble.wrongUse(option + ": " + value + " is below " + least);
        }
    }

    private void say(String line) {
        Voice.to(spec.commandLine().getOut()).accept(line);
    }
}
