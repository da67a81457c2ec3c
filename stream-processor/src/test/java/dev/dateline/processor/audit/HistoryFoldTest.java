package dev.dateline.processor.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an article's decisions come to. */
class HistoryFoldTest {
    private static final Topics TOPICS = new Topics(TopicPlan.single("", 1));
    private static final ArticleId DAM = new ArticleId("veld-dam");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Kept> kept = new ArrayList<>();

    @Test
    void tellsWhoDecidedWhatAndWhatReadersWereGivenForIt() {
        create();
        decide("d2", 0, approve("The gate holds."));

        History history = history();

        assertThat(history.lines())
                .extracting(
                        line -> line.decision().by(), line -> line.decision().id())
                .containsExactly(tuple("maria", new DecisionId("d1")), tuple("maria", new DecisionId("d2")));
        Line second = history.lines().get(1);
        assertThat(second.entry())
                .isInstanceOf(Entry.Posted.class)
                .isEqualTo(history.entries().get(1));
    }

    @Test
    void tellsOfARefusedDecisionAndWhy() {
        create();
        decide("d2", 7, new Act.Close(null));

        Line second = history().lines().get(1);

        assertThat(second.outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(second.entry()).isNull();
    }

    @Test
    void standsOnceForADecisionThatWasSentTwice() {
        create();
        decide("d2", 0, approve("The gate holds."));
        decide("d2", 0, approve("The gate holds."));

        History history = history();

        assertThat(history.lines()).hasSize(2);
        assertThat(history.entries()).hasSize(2);
    }

    @Test
    void comesToTheSameOnceWordsWereTakenDownAndCompactedAway() {
        create();
        decide("d2", 0, approve("A name that may not stand here."));
        decide("d3", 0, new Act.TakeDown(List.of(new EntryId("d2")), "by order of a court"));
        History whole = history();
        String leaf = whole.entries().get(1).mark().chain().leaf();
        Decision stub = new Decision(
                new DecisionId("d2"),
                DAM,
                "maria",
                NOW,
                0,
                new Act.Erased(approve("gone").redacted(), 1, leaf));
        keep(new DecisionKey(DAM, stub.id(), "a1"), stub);
        kept.remove(1);

        History left = history();

        assertThat(left.entries()).isEqualTo(whole.entries());
        assertThat(left.lines().get(1).decision().act())
                .isEqualTo(approve("gone").redacted());
        assertThat(left.lines().get(1).offset()).isEqualTo(1);
    }

    @Test
    void countsWhatCannotBeRead() {
        create();
        kept.add(new Kept(kept.size(), NOW, base64("no key".getBytes(StandardCharsets.UTF_8)), base64(new byte[] {1})));

        assertThat(history().aside()).isEqualTo(1);
    }

    private History history() {
        return HistoryFold.of(TOPICS, DAM, kept);
    }

    private void create() {
        decide(
                "d1",
                0,
                new Act.Create(
                        new DeskId("world"),
                        new Story("The dam at Veld", List.of("It is full.")),
                        new Settings(ZoneId.of("Europe/Oslo"), "en", List.of())));
    }

    private static Act approve(String text) {
        return new Act.Approve(null, new Post(text, NOW, Confidence.CONFIRMED, List.of(), null));
    }

    private void decide(String id, long base, Act act) {
        Decision decision = new Decision(new DecisionId(id), DAM, "maria", NOW, base, act);
        keep(new DecisionKey(DAM, decision.id(), "a" + kept.size()), decision);
    }

    private void keep(DecisionKey key, Decision decision) {
        kept.add(new Kept(
                kept.size(),
                NOW,
                base64(TOPICS.decisions().keyBytes(key)),
                base64(TOPICS.decisions().valueBytes(decision))));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
