package dev.dateline.standalone.command;

import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.backup.Backup;
import dev.dateline.standalone.backup.Manifest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Keeps what no topic can be made again from. */
@Command(
        name = "backup",
        description = {
            "Write what no topic can be made again from into a new folder: decisions, accounts, what sources remember,",
            "receipts, who looked, and how far webhooks were told. Also while Dateline runs. Not in it: what providers sent",
            "(30 days), what waits on the desk, dateline.yaml and its keys. Guard it: it holds the words of every decision,",
            "sessions, the digests of passwords, and secrets of WebSub subscriptions."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InstalledOptions installed = new InstalledOptions();

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "A folder that is not there yet.")
    private Path to = Path.of("backup");

    @Option(names = "--plain", description = "Write JSON lines that are not packed (gzip).")
    private boolean plain;

    @Override
    public Integer call() {
        return installed.with((config, kafka, topics) -> backUp(kafka, topics));
    }

    private int backUp(Map<String, String> kafka, Topics topics) {
        Manifest made;
        try (ProgressLine progress = ProgressLine.on(spec.commandLine().getErr())) {
            made = Backup.make(kafka, topics, to, !plain, progress::reading);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("kept " + made.records() + " records of " + made.parts().size() + " partitions in " + to
                + ", as they stood at " + made.made());
        out.println(
                "Words that are taken down from now on stand in it in full: make another after a takedown, remove this one.");
        out.flush();
        return 0;
    }
}
