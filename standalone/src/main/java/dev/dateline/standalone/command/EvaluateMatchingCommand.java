package dev.dateline.standalone.command;

import dev.dateline.processor.match.Model;
import dev.dateline.standalone.evaluate.matching.MatchingEvaluation;
import dev.dateline.standalone.evaluate.matching.Stream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which items are matched to the right article. */
@Command(
        name = "matching",
        description = {
            "Match DIR/items.jsonl to DIR/articles.jsonl in the order of their times, and score it by the items' article.",
            "Predictions: {item, article: id or null, best: id or null, score}. With --folds each part is judged by a",
            "model that learnt from the other parts; without, all of it by the model that comes with Dateline."
        },
        mixinStandardHelpOptions = true)
final class EvaluateMatchingCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private EvaluateOptions options = new EvaluateOptions();

    @Option(
            names = "--feedback",
            description = "An editor decides on each proposal at once, as gold has it, and matching learns from it.")
    private boolean feedback;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Stream stream = Stream.read(options.gold());
        MatchingEvaluation evaluation = new MatchingEvaluation(stream, feedback);
        if (options.folds() > 0) {
            evaluation.acrossFolds(options.folds(), line -> {
                out.println(line);
                out.flush();
            });
        } else {
            evaluation.by(Model.shipped());
        }
        options.write(evaluation.predictions());
        evaluation.explain(options.explain()).forEach(out::println);
        out.println("on a busy desk, where every article has just changed: " + evaluation.busyLine());
        out.println(evaluation.line());
        out.flush();
        return 0;
    }
}
