package dev.dateline.standalone.command;

import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.parts.PartConfigs;
import dev.dateline.standalone.rejected.Card;
import dev.dateline.standalone.rejected.KnownSources;
import dev.dateline.standalone.rejected.Named;
import dev.dateline.standalone.rejected.RejectedTopic;
import dev.dateline.standalone.rejected.Replaying;
import dev.dateline.standalone.rejected.Wanted;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads once more what was set aside. */
@Command(
        name = "replay",
        description =
                "Read again what is set aside, by this version and the sources that are set; publish what is accepted.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "What is accepted goes to wire, with the time at which it came in, and is then set aside no longer. What is",
            "refused again stays, with the newest reason; so does what a provider sent who is no longer set. Of a",
            "delivery, only what was refused is published; a repeat would be dropped. Of records that the processor",
            "could not read, only items on wire are replayed: nothing is ever decided twice.",
            "Exit code: 0 when everything asked for was replayed, 1 when something was not, 2 on wrong use."
        })
final class RejectedReplayCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Parameters(
            paramLabel = "ID",
            arity = "0..*",
            description = "As `rejected list` shows them; their beginnings are enough.")
    private List<String> ids = List.of();

    @Option(names = "--all", description = "Everything, or what --provider, --reason and --since leave of it.")
    private boolean all;

    @Mixin
    private WantedOptions wanted = new WantedOptions();

    @Option(names = "--dry-run", description = "Only say what would come of it; nothing is published.")
    private boolean dry;

    @Override
    public Integer call() {
        check();
        Wanted these = wanted.read(Instant.now());
        ClusterOptions.Target target = cluster.read();
        KnownSources sources =
                new KnownSources(PartConfigs.senders(target.config().ingest()));
        return RejectedLook.at(target, topic -> {
            List<Card> cards = chosen(topic, these);
            var manner = new Replaying.Manner(sources, dry, this::say);
            try (Replaying replaying = new Replaying(target.kafka(), target.topics(), topic, manner)) {
                int code = summed(replaying.replay(cards));
                // What this version cannot read may be what was asked for, and stays.
                return all && topic.unreadable() > 0 ? Trouble.FAILED : code;
            }
        });
    }

    private void check() {
        if (all == !ids.isEmpty()) {
            throw Trouble.wrongUse("give either ids or --all");
        }
        if (!all && wanted.isGiven()) {
            throw Trouble.wrongUse("--provider, --reason and --since go with --all");
        }
    }

    private List<Card> chosen(RejectedTopic topic, Wanted these) {
        List<Card> cards = RejectedLook.cards(topic, these, spec.commandLine().getErr());
        return all
                ? cards
                : ids.stream().map(id -> Named.in(cards, id)).distinct().toList();
    }

    private int summed(Replaying.Summary summary) {
        say((dry ? "dry run, nothing was published: " : "") + summary.replayed() + (dry ? " would be" : "")
                + " replayed (" + summary.items() + (summary.items() == 1 ? " item), " : " items), ")
                + summary.refused() + " refused again, " + summary.left() + " left");
        return summary.isWhole() ? 0 : Trouble.FAILED;
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
