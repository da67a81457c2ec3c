package dev.dateline.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.standalone.evaluate.DuplicatesReport;
import dev.dateline.standalone.evaluate.Gold;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Which items of a wire are copies of earlier ones. */
@Command(
        name = "duplicates",
        description = {
            "Tell which items of DIR/wire.jsonl are copies of earlier ones, and score it by DIR/pairs.jsonl.",
            "Predictions: {item, duplicateOf: id or null, relation}. Without pairs.jsonl there is no score."
        },
        mixinStandardHelpOptions = true)
final class EvaluateDuplicatesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private EvaluateOptions options = new EvaluateOptions();

    @Override
    public Integer call() {
        Gold gold = options.gold();
        PrintWriter out = spec.commandLine().getOut();
        List<JsonNode> wire = gold.rows("wire.jsonl");
        var met = EvaluateOptions.meet(wire, spec.commandLine().getErr());
        DuplicatesReport report = new DuplicatesReport(met);
        options.write(report.predictions());
        out.println(report.counts());
        gold.rowsIfThere("pairs.jsonl").ifPresent(pairs -> {
            var score = report.score(wire, pairs);
            options.printScore(out, wire, score::line);
            score.explain(options.explain()).forEach(out::println);
        });
        out.flush();
        return 0;
    }
}
