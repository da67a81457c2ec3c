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
import dev.dateline.processor.fact.statement.Extraction;
import dev.dateline.processor.fact.statement.Statements;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.evaluate.statements.GoldTexts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
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
            "Only English is read. Exit code: 0, or 1 when something was no item."
        })
final class StatementsCommand implements Callable<Integer> {
    private static final Sender SENDER =
            new Sender(new Provider("unknown"), new Origin(ItemKind.WIRE, "unknown", null));

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

    @Override
    public Integer call() {
        Extraction extraction = model == null ? Extraction.byRules() : Extraction.by(GoldTexts.model(model));
        Actors known = known();
        boolean whole = true;
        for (Path file : files) {
            whole &= show(file, extraction, known);
        }
        return whole ? 0 : Trouble.FAILED;
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
                .flatMap(piece -> formats.read(piece, hint, SENDER).stream())
                .map(reading -> switch (reading.normalized()) {
                    case Normalized.Accepted accepted -> show(accepted.item(), extraction, known);
                    case Normalized.Refused refusal -> refuse(file, refusal);
                })
                .reduce(true, Boolean::logicalAnd);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Trouble.wrongUse(file + ": " + Trouble.lineOf(e));
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
            if (!item.copy().isEnglish()) {
                out.println("  (in " + item.copy().language() + ": statements are found in English alone)");
            }
        }
        statements.forEach(one -> out.println(json ? Json.text(one) : StatementText.of(one, item.copy())));
        out.flush();
        return true;
    }
}
