package dev.dateline.standalone.command;

import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.verify.Report;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.parts.PartConfigs;
import dev.dateline.standalone.verify.Verifier;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves that nothing accepted is lost, nothing took effect twice, and readers were given what was decided. */
@Command(
        name = "verify",
        description = {
            "Fold every decision and match every item once more, and hold the result against what stands on the topics.",
            "Each entry, page, outcome and proposal byte for byte, each log dense, each hash chain unbroken, every item",
            "taken exactly once, everything published resting on an item that stands. Also while Dateline runs: what is",
            "on its way then is waiting, no problem. Exits with 0 where all holds, 1 where anything does not."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InstalledOptions installed = new InstalledOptions();

    @Option(names = "--json", description = "Print the report as one line of JSON, for machines.")
    private boolean json;

    @Override
    public Integer call() {
        return installed.with(this::verify);
    }

    private int verify(DatelineConfig config, Map<String, String> kafka, Topics topics) {
        Report report;
        try (ProgressLine progress = ProgressLine.on(spec.commandLine().getErr())) {
            report = Verifier.verify(
                    kafka, topics, PartConfigs.of(config.processor()).desks(), progress::reading);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ReportText.json(report));
        } else {
            ReportText.lines(report).forEach(out::println);
        }
        out.flush();
        return report.isClean() ? 0 : Trouble.FAILED;
    }
}
