package dev.dateline.standalone.command;

import dev.dateline.standalone.evaluate.Gold;
import dev.dateline.standalone.evaluate.revisions.RevisionsEvaluation;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns whether a sentence still stands against a newer one. */
@Command(
        name = "revisions",
        description = {
            "Learn from DIR/pairs.jsonl whether a sentence still stands against a newer one. Prints how good that is on",
            "parts that share no page with what was learnt from, with the curve and the operating point. A build takes"
                    + " the",
            "files up from stream-processor/src/main/resources/dev/dateline/processor/fact/stand."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
final class TrainRevisionsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--gold", paramLabel = "DIR", required = true, description = "The folder with the data.")
    private Path gold = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the model's files go.")
    private Path out = Path.of("");

    @Option(names = "--folds", paramLabel = "N", description = "In how many parts it is tried.")
    private int folds = 5;

    @Override
    public Integer call() {
        PrintWriter lines = spec.commandLine().getOut();
        RevisionsEvaluation.read(Gold.in(gold)).train(folds, out, line -> {
            lines.println(line);
            lines.flush();
        });
        return 0;
    }
}
