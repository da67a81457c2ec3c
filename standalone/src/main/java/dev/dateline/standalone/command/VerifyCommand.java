package dev.dateline.standalone.command;

import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.verify.Report;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.parts.PartConfigs;
import dev.dateline.standalone.verify.Verifier;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            "on its way then is waiting, no problem. Straight after an upgrade of matching see",
            "--matched-since. Exits with 0 where all holds, 1 where anything does not."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InstalledOptions installed = new InstalledOptions();

    @Option(names = "--json", description = "Print the report as one line of JSON, for machines.")
    private boolean json;

    @Option(
            names = "--matched-since",
            paramLabel = "INSTANT",
            description = {
                "When the last processor of a version that matched otherwise had ended, such as 2026-03-01T12:00:00Z; a later",
                "time is safe. What rests on items that came before it, or on later ones that belong to these by id or text,",
                "is noted with its number and not compared with what this version makes of it. All else is checked in full."
            })
    private @Nullable String matchedSince;

    @Override
    public Integer call() {
        Instant since = matchedSince == null ? null : time(matchedSince, Instant.now());
        return installed.with((config, kafka, topics) -> verify(config, kafka, topics, since));
    }

    private static Instant time(String given, Instant now) {
        Instant time;
        try {
            time = OffsetDateTime.parse(given).toInstant();
        } catch (DateTimeException e) {
            throw Trouble.wrongUse(
                    "--matched-since: '" + given + "' is no time with its zone, such as 2026-03-01T12:00:00Z");
        }
        if (time.isAfter(now)) {
            throw Trouble.wrongUse("--matched-since: " + time + " is still to come");
        }
        return time;
    }

    private int verify(DatelineConfig config, Map<String, String> kafka, Topics topics, @Nullable Instant since) {
        Report report;
        try (ProgressLine progress = ProgressLine.on(spec.commandLine().getErr())) {
            report = Verifier.verify(
                    kafka, topics, PartConfigs.of(config.processor()).desks(), since, progress::reading);
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
