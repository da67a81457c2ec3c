package dev.dateline.fuzz;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.log.Effect;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.store.Erasures;
import dev.dateline.processor.store.LogKeeper;
import dev.dateline.processor.store.MatchEffect;
import dev.dateline.processor.store.MatchKeeper;
import dev.dateline.processor.store.MemoryShelf;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What stands in the order of matching and in that of decisions, a line of JSON for each record: it stops neither, whatever it says. */
final class OrderTargets {
    private static final Topics TOPICS = new Topics(TopicPlan.single("", 12));
    private static final DeskId DESK = new DeskId("world");

    private OrderTargets() {}

    static void match(byte[] input) throws Json.Malformed {
        Instant at = WireTargets.NOW;
        try (MatchKeeper keeper = new MatchKeeper(new MemoryShelf())) {
            for (byte[] line : lines(input)) {
                at = at.plusSeconds(1);
                try {
                    written(keeper.take(DESK, Json.read(line, MatchInput.class), at));
                } catch (Json.Malformed e) {
                    Claim.line(e);
                }
            }
        }
    }

    private static void written(List<MatchEffect> effects) throws Json.Malformed {
        for (MatchEffect effect : effects) {
            if (effect instanceof MatchEffect.Told told && told.proposal() != null) {
                byte[] bytes = TOPICS.proposals().valueBytes(told.proposal());
                Claim.that(TOPICS.proposals().value(bytes).equals(told.proposal()), "proposed is something else");
                byte[] key = TOPICS.proposals().keyBytes(told.key());
                Claim.that(TOPICS.proposals().key(key).equals(told.key()), "proposed elsewhere");
            }
        }
    }

    /** Folded by one keeper, and by one that is made anew for each decision: the same, entry by entry. */
    static void log(byte[] input) {
        MemoryShelf shelf = new MemoryShelf();
        LogKeeper one = keeper(shelf);
        MemoryShelf other = new MemoryShelf();
        long offset = 0;
        for (byte[] line : lines(input)) {
            if (isStub(line)) {
                continue;
            }
            Instant at = WireTargets.NOW.plusSeconds(offset);
            byte[] key = key(line, offset);
            List<Effect> effects = one.take(offset, key, line, at);
            Claim.that(effects.equals(keeper(other).take(offset, key, line, at)), "folded otherwise after a restart");
            effects.forEach(OrderTargets::written);
            offset++;
        }
    }

    /** Of a decision that this log never saw it is a person's to make something of: it says so and stops. */
    private static boolean isStub(byte[] line) {
        try {
            return TOPICS.decisions().value(line).act() instanceof Act.Erased;
        } catch (Json.Malformed e) {
            return false;
        }
    }

    private static LogKeeper keeper(MemoryShelf shelf) {
        return new LogKeeper(TOPICS.decisions(), "topic-1", 0, shelf, Erasures.none());
    }

    /** As whoever decided would name the record; any where that cannot be read. */
    private static byte[] key(byte[] line, long offset) {
        try {
            Decision decision = TOPICS.decisions().value(line);
            return TOPICS.decisions().keyBytes(new DecisionKey(decision.article(), decision.id(), "a" + offset));
        } catch (Json.Malformed e) {
            return ("ferry/d-" + offset + "/a").getBytes(StandardCharsets.UTF_8);
        }
    }

    private static void written(Effect effect) {
        try {
            if (effect instanceof Effect.Logged logged) {
                byte[] bytes = TOPICS.updates().valueBytes(logged.entry());
                Claim.that(TOPICS.updates().value(bytes).equals(logged.entry()), "an entry comes back as another");
                Claim.that(logged.entry().mark().chain().holds(), "a chain that does not hold");
            } else if (effect instanceof Effect.Paged paged) {
                byte[] bytes = TOPICS.pages().valueBytes(paged.page());
                Claim.that(TOPICS.pages().value(bytes).equals(paged.page()), "a page comes back as another");
            }
        } catch (Json.Malformed e) {
            throw new AssertionError("what the log wrote cannot be read", e);
        }
    }

    private static List<byte[]> lines(byte[] input) {
        List<byte[]> lines = new ArrayList<>();
        for (String line : WireTargets.text(input).split("\n", -1)) {
            if (!line.isBlank()) {
                lines.add(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return lines;
    }
}
