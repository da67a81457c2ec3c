package dev.dateline.processor.match.watch;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.WatchVerdict;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import dev.dateline.fuzz.Claim;
import dev.dateline.fuzz.WireTargets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The language of watches: read or refused with a place, and then run. */
public final class WatchTarget {
    private static final ItemVersion VERSION =
            new ItemVersion(new ItemId(new Provider("harbor-wire"), "urn:harbor:ferry"), "1");
    private static final Sheet ITEM = new Sheet(
            VERSION.item().provider(),
            new Copy(
                    "en",
                    "Ferry runs aground off Skerry Point, 40 aboard",
                    "The Aldis Queen struck rocks at noon, the Coast Office said. \"All are safe,\" Mara Voss told Harbor"
                            + " Wire.\n\nTwo boats are on their way; the port stays shut.",
                    List.of()),
            List.of("Aldis Queen", "Skerry Point", "Mara Voss"),
            new Around(WireTargets.SENDER.origin(), 2, "SKERRY POINT, July 4"));
    private static final int MOST_SHOWN = 8;

    private WatchTarget() {}

    public static void take(byte[] input) {
        String text = WireTargets.text(input);
        try {
            WatchQuery query = WatchQuery.of(text);
            Claim.that(query.clauses() > 0, "a query that looks for nothing");
        } catch (BadWatch e) {
            Claim.line(e.problem());
            Claim.that(0 <= e.from() && e.from() <= e.to() && e.to() <= text.length(), "a place outside of the query");
            return;
        }
        watch(text).ifPresent(WatchTarget::run);
    }

    /** Empty where the contract keeps it from ever coming here. */
    private static Optional<Watch> watch(String text) {
        try {
            return Optional.of(new Watch("fuzz", text));
        } catch (IllegalArgumentException e) {
            Claim.line(e);
            return Optional.empty();
        }
    }

    /** However it is asked, it says the same. */
    private static void run(Watch watch) {
        List<Caught> alone = DeskWatches.caught(List.of(watch), ITEM);
        alone.forEach(caught -> Claim.that(caught.clauses().size() <= MOST_SHOWN, "more shown than is read"));
        Trial.Item item = new Trial.Item(VERSION, WireTargets.NOW, ITEM);
        WatchVerdict verdict = Trial.of(List.of(watch), List.of(item)).getFirst();
        Claim.that(verdict instanceof WatchVerdict.Fits, "it can be read and not be run");
        try (DeskWatches desk = new DeskWatches()) {
            desk.put(new ArticleId("ferry"), List.of(watch));
            Map<String, List<Caught>> caught = desk.caught(ITEM);
            Claim.that(
                    caught.getOrDefault("ferry", List.of()).equals(alone), "caught by the desk and not alone, or not");
        }
    }
}
