package dev.dateline.standalone.command;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.standalone.rejected.Card;
import dev.dateline.standalone.rejected.RejectedTopic;
import dev.dateline.standalone.rejected.Wanted;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what was set aside. */
@Command(
        name = "list",
        description =
                "List what is set aside, in the order in which it came in: id, time (UTC), provider, reason, detail.",
        mixinStandardHelpOptions = true)
final class RejectedListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private WantedOptions wanted = new WantedOptions();

    @Option(names = "--json", description = "One JSON object on each line.")
    private boolean json;

    /** One line for machines. */
    private record Line(String id, String provider, String name, RejectReason reason, String detail, Instant received) {
        static Line of(Card card) {
            return new Line(
                    card.id(),
                    card.key().provider().id(),
                    card.key().uri(),
                    card.reason(),
                    card.detail(),
                    card.received());
        }
    }

    @Override
    public Integer call() {
        Wanted these = wanted.read(Instant.now());
        return RejectedLook.at(cluster.read(), topic -> list(topic, these));
    }

    private int list(RejectedTopic topic, Wanted these) {
        List<Card> cards = RejectedLook.cards(topic, these, spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        cards.forEach(card -> out.println(json ? Json.text(Line.of(card)) : text(card)));
        if (!json) {
            out.println(cards.isEmpty() ? "nothing is set aside" : cards.size() + " set aside");
        }
        out.flush();
        return 0;
    }

    private static String text(Card card) {
        return String.format(
                Locale.ROOT,
                "%s  %s  %-16s  %-16s  %s",
                card.shortId(),
                card.received().truncatedTo(ChronoUnit.SECONDS),
                card.key().provider(),
                card.reason(),
                card.detail());
    }
}
