package dev.dateline.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.standalone.evaluate.CorrectionsReport;
import dev.dateline.standalone.evaluate.CorrectionsScore;
import dev.dateline.standalone.evaluate.Gold;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Which items of a wire correct earlier ones, which, and what of them. */
@Command(
        name = "corrections",
        description = {
            "Tell which items of DIR/wire.jsonl correct which earlier ones, and which figures they change; score it by",
            "DIR/pairs.jsonl where that is there. Predictions, of corrections alone: {item, dropped, of, figures}."
        },
        mixinStandardHelpOptions = true)
final class EvaluateCorrectionsCommand implements Callable<Integer> {
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
        CorrectionsReport report = new CorrectionsReport(met);
        options.write(report.predictions());
        out.println(report.counts());
        gold.rowsIfThere("pairs.jsonl").map(CorrectionsScore::new).ifPresent(score -> {
            options.printScore(out, wire, among -> report.line(score, among));
            report.explain(score, options.explain()).forEach(out::println);
        });
        out.flush();
        return 0;
    }
}
