package dev.dateline.standalone.command;

import dev.dateline.processor.fact.stand.Stands;
import dev.dateline.standalone.evaluate.revisions.RevisionsEvaluation;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Which sentences still stand against newer ones. */
@Command(
        name = "revisions",
        description = {
            "Judge whether the claims of DIR/pairs.jsonl still stand against their evidence, and score it by the"
                    + " labels",
            "where these are there. Predictions: {id, label, score}. With --folds each part, which shares no page with",
            "the others, is judged by a model that learnt from these; without, all of it by the one that comes with",
            "Dateline."
        },
        mixinStandardHelpOptions = true)
final class EvaluateRevisionsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private EvaluateOptions options = new EvaluateOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RevisionsEvaluation evaluation = RevisionsEvaluation.read(options.gold());
        if (options.folds() > 0) {
            evaluation.acrossFolds(options.folds(), line -> {
                out.println(line);
                out.flush();
            });
        } else {
            evaluation.by(Stands.shipped());
        }
        options.write(evaluation.predictions());
        evaluation.explain(options.explain()).forEach(out::println);
        evaluation.lines().forEach(out::println);
        out.flush();
        return 0;
    }
}
