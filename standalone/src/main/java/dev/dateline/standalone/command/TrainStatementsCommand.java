package dev.dateline.standalone.command;

import dev.dateline.processor.fact.statement.Weights;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.evaluate.statements.GoldText;
import dev.dateline.standalone.evaluate.statements.GoldTexts;
import dev.dateline.standalone.evaluate.statements.StatementsRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns which words say that somebody says something. */
@Command(
        name = "statements",
        description = {
            "Learn from the annotated texts of PATH which words mean that somebody says, thinks or wants something.",
            "Prints how good that is on parts that it did not learn from, beside the rules. The file holds",
            "single words with weights, and no running text; what is learnt from texts without a licence is not to be",
            "passed on."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class TrainStatementsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--gold", paramLabel = "PATH", required = true, description = "The texts: a file or a folder.")
    private Path gold = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where the model goes.")
    private Path out = Path.of("");

    @Option(names = "--folds", paramLabel = "N", description = "In how many parts it is tried; 0 for not at all.")
    private int folds = 5;

    @Override
    public Integer call() {
        PrintWriter lines = spec.commandLine().getOut();
        List<GoldText> texts = GoldTexts.in(gold);
        List<String> card = new ArrayList<>();
        if (folds > 1) {
            card.add("rules: " + new StatementsRun().byRules(texts).line());
            card.add("learnt: " + new StatementsRun().acrossFolds(texts, folds).line());
        }
        Weights weights = GoldTexts.learn(texts);
        card.add("%d features learnt from %d texts of %s: single words, parts of speech and patterns with a weight each"
                .formatted(weights.of().size(), texts.size(), gold.getFileName()));
        card.add("terms: those of the texts; where they state none, this file is not to be passed on");
        write(weights, card);
        card.forEach(lines::println);
        lines.flush();
        return 0;
    }

    /** The model, and beside it a card that says what it is. */
    private void write(Weights weights, List<String> card) {
        try {
            weights.write(out);
            Files.write(out.resolveSibling(out.getFileName() + ".card.txt"), card);
        } catch (IOException e) {
            throw Trouble.failed(out + ": " + Trouble.lineOf(e));
        }
    }
}
