package dev.dateline.standalone.command;

import dev.dateline.contract.actor.Actors;
import dev.dateline.contract.actor.Gazetteer;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.normalize.Normalized;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.reading.Hint;
import dev.dateline.ingest.reading.Piece;
import dev.dateline.ingest.reading.Reading;
import dev.dateline.processor.fact.statement.Extraction;
import dev.dateline.processor.fact.statement.Statements;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.evaluate.statements.GoldTexts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who says what in files. */
@Command(
        name = "statements",
        description = "Print who says what in files of items, in any format that the ingest reads.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A line for each statement: who (and who that is by the list of actors), what saying it does, in whose",
            "words, what; then the cue, the rule that found it and its confidence, where it stands in headline and body.",
            "Only English is read, and what is too short to tell its language is taken for it. Where nothing is found a line",
            "on standard error says so. Exit code: 0, or 1 when something was no item."
        })
final class StatementsCommand implements Callable<Integer> {
    private static final Sender SENDER =
            new Sender(new Provider("unknown"), new Origin(ItemKind.WIRE, "unknown", null));

    private static final Sender ENGLISH = new Sender(SENDER.provider(), SENDER.origin(), ZoneOffset.UTC, "en");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files with items.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "Print the statements as JSON, one a line.")
    private boolean json;

    @Option(names = "--model", paramLabel = "FILE", description = "Judge by what `train statements` has written.")
    private @Nullable Path model;

    @Option(names = "--actors", paramLabel = "FILE", description = "A list of actors of your own, beside Dateline's.")
    private @Nullable Path actors;

    /** Statements so far. */
    private int found;

    /** Items in English so far. */
    private int looked;

    /** Items in other languages so far. */
    private int skipped;

    @Override
    public Integer call() {
        Extraction extraction = model == null ? Extraction.byRules() : Extraction.by(GoldTexts.model(model));
        Actors known = known();
        boolean whole = true;
        for (Path file : files) {
            whole &= show(file, extraction, known);
        }
        if (found == 0 && whole && (looked > 0 || skipped == 0)) {
            spec.commandLine().getErr().println("nobody was found to say anything in " + names());
        }
        return whole ? 0 : Trouble.FAILED;
    }

    private String names() {
        return files.size() == 1 ? files.getFirst().toString() : files.size() + " files";
    }

    private Actors known() {
        if (actors == null) {
            return Gazetteer.shipped();
        }
        try {
            return Gazetteer.with(actors);
        } catch (IOException | IllegalArgumentException e) {
            throw Trouble.wrongUse("--actors: " + Trouble.lineOf(e));
        }
    }

    private boolean show(Path file, Extraction extraction, Actors known) {
        Hint hint = new Hint(null, file.toString());
        Formats formats = new Formats(Clock.systemUTC());
        return Formats.pieces(bytes(file), hint).stream()
                .flatMap(piece -> read(formats, piece, hint).stream())
                .map(reading -> switch (reading.normalized()) {
                    case Normalized.Accepted accepted -> show(accepted.item(), extraction, known);
                    case Normalized.Refused refusal -> refuse(file, refusal);
                })
                .reduce(true, Boolean::logicalAnd);
    }

    /** What is too short to tell its language is taken for English, for else nothing would be looked for in it. */
    private static List<Reading> read(Formats formats, Piece piece, Hint hint) {
        List<Reading> told = formats.read(piece, hint, SENDER);
        if (told.stream().noneMatch(StatementsCommand::isUntold)) {
            return told;
        }
        List<Reading> english = formats.read(piece, hint, ENGLISH);
        return IntStream.range(0, told.size())
                .mapToObj(at -> isUntold(told.get(at)) ? english.get(at) : told.get(at))
                .toList();
    }

    private static boolean isUntold(Reading reading) {
        return reading.normalized() instanceof Normalized.Accepted accepted
                && accepted.item().copy().language().equals("und");
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Trouble.wrongUse(file + ": " + Trouble.ofFile(file, e));
        }
    }

    private boolean refuse(Path file, Normalized.Refused refusal) {
        spec.commandLine().getErr().println(file + ": " + refusal.reason() + ": " + refusal.detail());
        return false;
    }

    private boolean show(WireItem item, Extraction extraction, Actors known) {
        PrintWriter out = spec.commandLine().getOut();
        List<Statement> statements = Statements.of(item, extraction, known);
        if (!json) {
            out.println(item.copy().headline());
        }
        if (item.copy().isEnglish()) {
            looked++;
        } else {
            skipped++;
            PrintWriter told = json ? spec.commandLine().getErr() : out;
            told.println("  (in " + item.copy().language() + ": statements are found in English alone)");
        }
        found += statements.size();
        statements.forEach(one -> out.println(json ? Json.text(one) : StatementText.of(one, item.copy())));
        out.flush();
        return true;
    }
}
