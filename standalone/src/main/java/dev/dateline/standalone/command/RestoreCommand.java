package dev.dateline.standalone.command;

import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.backup.Manifest;
import dev.dateline.standalone.backup.Restore;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings a backup back to where nothing is. */
@Command(
        name = "restore",
        description = {
            "Bring a backup back to a cluster, or to the folder of `up`, where this installation has nothing yet. Start the",
            "processor afterwards: it folds the log anew. Then, where there are webhooks, and before a gateway runs, the",
            "same command with --places lets them go on where they were."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InstalledOptions installed = new InstalledOptions();

    @Option(names = "--from", required = true, paramLabel = "DIR", description = "The folder of a backup.")
    private Path from = Path.of("backup");

    @Option(names = "--places", description = "Only how far webhooks were told, once the log is folded.")
    private boolean places;

    @Override
    public Integer call() {
        if (!Files.isDirectory(from)) {
            throw Trouble.wrongUse("--from: there is no folder " + from);
        }
        if (places) {
            return installed.with((config, kafka, topics) -> bringBackPlaces(kafka, topics));
        }
        Restore restore = Restore.checked(from);
        return installed.withNew(restore::requireFit, (config, kafka, topics) -> bringBack(restore, kafka, topics));
    }

    private int bringBack(Restore restore, Map<String, String> kafka, Topics topics) {
        Manifest back;
        try (ProgressLine progress = ProgressLine.on(spec.commandLine().getErr())) {
            back = restore.onto(kafka, topics, progress::reading);
        }
        say("brought back " + back.records() + " records of " + back.made() + ", made by version " + back.version());
        say(
                "What was decided after that is not in it. What was TAKEN DOWN after that stands in it in full: take it down");
        say("again before readers are let in. Accounts are as they were then: lock again who was locked since.");
        say("The folders of processors' state (processor.state) must be empty before you start one.");
        if (!back.places().isEmpty()) {
            say("Start the processor, wait until it has folded the log, then: restore --places --from " + from);
        }
        return 0;
    }

    private int bringBackPlaces(Map<String, String> kafka, Topics topics) {
        Manifest back = Restore.places(kafka, topics, from);
        back.places().stream()
                .map(Manifest.Place::hook)
                .distinct()
                .forEach(hook -> say("webhook " + hook + " goes on behind what it was told until " + back.made()));
        if (back.places().isEmpty()) {
            say("no webhook had a place");
        }
        return 0;
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
