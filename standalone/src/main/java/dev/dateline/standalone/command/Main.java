package dev.dateline.standalone.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.dateline.standalone.Trouble;
import java.io.PrintWriter;
import java.util.List;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry: one command, its options, one clear line where it fails. */
@Command(
        name = "dateline",
        description = "Keeps running news stories true while they run.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            IngestCommand.class,
            ProcessCommand.class,
            GatewayCommand.class,
            BrokerCommand.class,
            StatusCommand.class,
            VerifyCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ReplayCommand.class,
            RejectedCommand.class,
            ParseCommand.class,
            StatementsCommand.class,
            RehearseCommand.class,
            AclsCommand.class,
            EvaluateCommand.class,
            TrainCommand.class,
            BenchCommand.class,
            ProveCommand.class,
            TestCommand.class,
            FuzzCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  ./dateline demo                     a made-up afternoon of news, to watch and to edit",
            "  ./dateline demo --hands-free        the same, and the editor's work does itself",
            "  ./dateline up --config my.yaml      everything in one process, on a broker of its own",
            "  ./dateline gateway --config my.yaml one part, on a Kafka cluster",
            "  ./dateline up --check               are the settings sound? no network, nothing is written",
            "  ./dateline status --watch           brokers, topics, lag, proposals, again and again",
            "  ./dateline verify --data data/demo  was every decision published once, in order, unchanged?",
            "  ./dateline backup --to backups/1    what no topic can be made again from; restore brings it back",
            "  ./dateline replay items.jsonl       send a file's items to the ingest, from where it last ended",
            "  ./dateline rejected list            what was set aside, and why; show and replay do more with it",
            "  ./dateline rehearse --watch '+ferry -drill' --since 48h  what would a watch have caught?",
            "  ./dateline acls > acls.sh           the rights that each part needs on a cluster with ACLs",
            "  ./dateline parse feed.xml           what is made of a file: one item a line, as JSON",
            "  ./dateline statements story.txt     who says what in a file, by which words, and who that is",
            "  ./dateline evaluate duplicates --gold DIR  which items are copies of earlier ones, and is that right?",
            "  ./dateline prove crash              is anything lost when everything is killed with -9, again and"
                    + " again?",
            "  ./dateline test                     build and run all tests"
        })
public final class Main implements Runnable {
    /** They would drown what Dateline says: a start of everything is hundreds of lines of theirs. */
    static final List<String> OTHERS =
            List.of("org.apache.kafka", "kafka", "state.change.logger", "io.vertx", "io.netty");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** How often it was asked to say more, before and behind the command's name. */
    private int verbose;

    /** Runs the command and ends the process with its exit code: 0, 1 (failed), 2 (asked in the wrong way). */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line as it is run; writers can be replaced for a test. */
    static CommandLine commandLine() {
        return Summaries.whole(new CommandLine(new Main()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::misused)
                .setExecutionExceptionHandler(Main::failed);
    }

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Say more; twice (-vv) also what Kafka and Vert.x have to say.")
    void verbose(boolean[] times) {
        // Picocli calls this for each time, with all of the same command so far.
        if (!times[times.length - 1]) {
            return;
        }
        verbose++;
        level(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.INFO);
        level("dev.dateline", Level.DEBUG);
        OTHERS.forEach(name -> level(name, verbose > 1 ? Level.INFO : Level.WARN));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** How much a logger says from now on. */
    static void level(String name, Level level) {
        ((Logger) LoggerFactory.getLogger(name)).setLevel(level);
    }

    private static int misused(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(Trouble.lineOf(e));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("See " + command.getCommandSpec().qualifiedName() + " --help");
        return Trouble.WRONG_USE;
    }

    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        if (e instanceof Trouble trouble) {
            command.getErr().println(trouble.getMessage());
            return trouble.exitCode();
        }
        command.getErr().println("failed: " + e.getClass().getSimpleName() + ": " + Trouble.lineOf(e));
        LoggerFactory.getLogger(Main.class).debug("unexpected", e);
        return Trouble.FAILED;
    }
}
