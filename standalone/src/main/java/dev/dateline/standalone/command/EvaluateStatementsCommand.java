package dev.dateline.standalone.command;

import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.evaluate.Predictions;
import dev.dateline.standalone.evaluate.statements.GoldText;
import dev.dateline.standalone.evaluate.statements.GoldTexts;
import dev.dateline.standalone.evaluate.statements.StatementsRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Who said what in annotated texts. */
@Command(
        name = "statements",
        description = {
            "Tell who says what in the texts of PATH (JSON lines, or a folder of such files), and score it by their",
            "attributions where they have any. By the rules that come with Dateline; with --model or --train by a",
            "model, with --folds each part by a model that learnt from the other parts.",
            "Predictions: {id, statements: [{source, cue, content}]}, spans in code points."
        },
        mixinStandardHelpOptions = true)
final class EvaluateStatementsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--gold", paramLabel = "PATH", required = true, description = "The texts.")
    private Path gold = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", description = "Where the predictions go, a JSON object a line.")
    private @Nullable Path out;

    @Option(names = "--model", paramLabel = "FILE", description = "Judge by what `train statements` has written.")
    private @Nullable Path model;

    @Option(
            names = "--train",
            paramLabel = "PATH",
            description = "Judge by a model that learns from these texts first.")
    private @Nullable Path train;

    @Option(names = "--folds", paramLabel = "N", description = "Judge each of N parts by what the others teach.")
    private int folds;

    @Option(names = "--explain", paramLabel = "N", description = "Show N of what is wrong.")
    private int explain;

    @Override
    public Integer call() {
        PrintWriter lines = spec.commandLine().getOut();
        List<GoldText> texts = GoldTexts.in(gold);
        StatementsRun run = new StatementsRun();
        judge(run, texts);
        if (out != null) {
            Predictions.write(out, run.told());
        }
        run.wrong().stream().limit(Math.max(0, explain)).forEach(lines::println);
        lines.println(run.line());
        lines.flush();
        return 0;
    }

    private void judge(StatementsRun run, List<GoldText> texts) {
        long ways = List.of(model != null, train != null, folds > 0).stream()
                .filter(way -> way)
                .count();
        if (ways > 1 || folds == 1 || folds < 0) {
            throw Trouble.wrongUse("give one of --model, --train and --folds, and at least two folds");
        }
        if (folds > 0) {
            run.acrossFolds(texts, folds);
        } else if (train != null) {
            run.by(GoldTexts.learn(GoldTexts.in(train)), texts);
        } else if (model != null) {
            run.by(GoldTexts.model(model), texts);
        } else {
            run.byRules(texts);
        }
    }
}
