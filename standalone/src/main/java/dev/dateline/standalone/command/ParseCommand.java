package dev.dateline.standalone.command;

import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.config.ConfigReader;
import dev.dateline.standalone.config.IngestSettings;
import dev.dateline.standalone.parse.Parsing;
import dev.dateline.standalone.parts.PartConfigs;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What Dateline makes of files. */
@Command(
        name = "parse",
        description = "Print what Dateline makes of files: one normalised item a line, as JSON.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The format is told by what stands in a file. Why something is no item goes to standard error, as",
            "FILE: REASON: what is wrong. No call is made to anywhere, and nothing is published.",
            "Exit code: 0 when everything was parsed, 1 when something was refused."
        })
final class ParseCommand implements Callable<Integer> {
    private static final String UNKNOWN = "unknown";
    private static final int MOST_BYTES = 64 << 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, folders with files, - for standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--as",
            paramLabel = "PROVIDER",
            defaultValue = UNKNOWN,
            description = "Who is said to have sent them (default: ${DEFAULT-VALUE}).")
    private String provider = UNKNOWN;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "With --as: settings that say more of that provider (zone, language, kind); else"
                    + " DATELINE_CONFIG, else dateline.yaml in this folder if it is there.")
    private @Nullable Path config;

    @Override
    public Integer call() {
        Sender sender = sender();
        files.forEach(ParseCommand::check);
        PrintWriter out = spec.commandLine().getOut();
        Parsing parsing = new Parsing(
                Clock.systemUTC(),
                sender,
                line -> out.println(shown(line)),
                spec.commandLine().getErr()::println);
        for (String file : files) {
            parse(parsing, file);
        }
        out.flush();
        return parsing.refused() == 0 ? 0 : Trouble.FAILED;
    }

    /** As the ingest would take it where the provider is a source of the settings, whose key is not asked for. */
    private Sender sender() {
        Provider named = named();
        Sender stranger = new Sender(named, new Origin(ItemKind.WIRE, provider, null));
        if (provider.equals(UNKNOWN)) {
            return stranger;
        }
        IngestSettings ingest =
                ConfigReader.read(ConfigOptions.file(config), System.getenv()).ingest();
        return PartConfigs.sender(ingest, named).orElse(stranger);
    }

    private Provider named() {
        try {
            return new Provider(provider);
        } catch (IllegalArgumentException e) {
            throw Trouble.wrongUse("--as: " + Trouble.lineOf(e));
        }
    }

    private static void check(String file) {
        if (file.contains("://")) {
            throw Trouble.wrongUse(file + ": give a file; parse fetches nothing");
        }
        if (!file.equals("-") && !Files.exists(Path.of(file))) {
            throw Trouble.wrongUse(file + ": there is no such file");
        }
    }

    private static void parse(Parsing parsing, String file) {
        if (file.equals("-")) {
            parse(parsing, "-", System.in);
            return;
        }
        try (Stream<Path> walk = Files.walk(Path.of(file))) {
            walk.filter(Files::isRegularFile).sorted().forEach(path -> parseFile(parsing, path));
        } catch (IOException | UncheckedIOException e) {
            parsing.refuse(file, "UNREADABLE", Trouble.ofFile(Path.of(file), e));
        }
    }

    private static void parseFile(Parsing parsing, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            parse(parsing, file.toString(), in);
        } catch (IOException e) {
            parsing.refuse(file.toString(), "UNREADABLE", Trouble.ofFile(file, e));
        }
    }

    private static void parse(Parsing parsing, String name, InputStream in) {
        try {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                parsing.refuse(name, "TOO_LARGE", "the file has more than " + MOST_BYTES + " bytes");
            } else {
                parsing.parse(name, bytes);
            }
        } catch (IOException e) {
            parsing.refuse(name, "UNREADABLE", Trouble.lineOf(e));
        }
    }

    /** Where the terminal cannot show every letter, JSON's escapes keep them from being lost. */
    private static String shown(String line) {
        if (System.out.charset().equals(StandardCharsets.UTF_8)) {
            return line;
        }
        StringBuilder ascii = new StringBuilder(line.length());
        line.chars().forEach(c -> ascii.append(c < 0x7f ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return ascii.toString();
    }
}
