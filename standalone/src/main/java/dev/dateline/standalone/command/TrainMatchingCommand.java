package dev.dateline.standalone.command;

import dev.dateline.processor.match.Model;
import dev.dateline.standalone.evaluate.Gold;
import dev.dateline.standalone.evaluate.matching.MatchingEvaluation;
import dev.dateline.standalone.evaluate.matching.ModelFiles;
import dev.dateline.standalone.evaluate.matching.Stream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns which article an item is about. */
@Command(
        name = "matching",
        description = {
            "Learn from DIR/articles.jsonl and DIR/items.jsonl how rare words are and what each feature is worth.",
            "Prints how good that is on parts in time that it did not learn from. A build takes the files up from",
            "stream-processor/src/main/resources/dev/dateline/processor/match."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class TrainMatchingCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--gold", paramLabel = "DIR", required = true, description = "The folder with the data.")
    private Path gold = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the model's files go.")
    private Path out = Path.of("");

    @Option(names = "--folds", paramLabel = "N", description = "In how many parts in time it is tried.")
    private int folds = 5;

    @Override
    public Integer call() {
        PrintWriter lines = spec.commandLine().getOut();
        Stream stream = Stream.read(Gold.in(gold));
        List<String> figures = new ArrayList<>();
        for (boolean feedback : new boolean[] {false, true}) {
            MatchingEvaluation tried = new MatchingEvaluation(stream, feedback).acrossFolds(folds, line -> {});
            figures.add((feedback ? "with feedback: " : "without: ") + tried.line());
            lines.println(figures.getLast());
            if (!feedback) {
                figures.add("on a busy desk: " + tried.busyLine());
                lines.println(figures.getLast());
            }
            lines.flush();
        }
        Model model = MatchingEvaluation.train(stream);
        ModelFiles.write(out, model, figures);
        lines.println("threshold " + model.weights().threshold() + ", "
                + model.rarity().having().size() + " stems of " + model.rarity().documents() + " documents, in " + out);
        lines.flush();
        return 0;
    }
}
