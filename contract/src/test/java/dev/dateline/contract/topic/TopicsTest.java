package dev.dateline.contract.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.desk.OutcomeKey;
import dev.dateline.contract.desk.SightingKey;
import dev.dateline.contract.desk.WorkKey;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.people.AccountKey;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.RawId;
import dev.dateline.contract.wire.RawKey;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private final Topics topics = new Topics(TopicPlan.single("test.", 24));

    @Test
    void choosesThePartitionThatKafkasOwnClientsWould() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);

            assertThat(Murmur2.partition(bytes, 24)).isEqualTo(Utils.toPositive(Utils.murmur2(bytes)) % 24);
        }
    }

    @Test
    void allThatIsAboutOneArticleStandsInOnePartition() {
        ArticleId article = new ArticleId("veld-dam");
        int partition = topics.pages().partition(article);

        assertThat(topics.articles().partition(article)).isEqualTo(partition);
        assertThat(topics.updates().partition(new EntryKey(article, 7))).isEqualTo(partition);
        assertThat(topics.decisions().partition(new DecisionKey(article, new DecisionId("d"), "a")))
                .isEqualTo(partition);
        assertThat(topics.outcomes().partition(new OutcomeKey(article, new DecisionId("d"))))
                .isEqualTo(partition);
        assertThat(topics.agenda().partition(new WorkKey(article, "release:d"))).isEqualTo(partition);
    }

    @Test
    void whatNoOtherTopicGivesIsDecisionsPeopleSourcesAndWhoSawWhat() {
        assertThat(topics.lasting())
                .extracting(Topic::name)
                .containsExactly(
                        "test.decisions",
                        "test.accounts",
                        "test.actors",
                        "test.sources",
                        "test.receipts",
                        "test.sightings");
    }

    @Test
    void allVersionsOfAnItemStandInOnePartition() {
        ItemId item = new ItemId(new Provider("harbor-wire"), "tag:harbor, 2026: a b");

        assertThat(topics.wire().partition(new ItemVersion(item, "1")))
                .isEqualTo(topics.wire().partition(new ItemVersion(item, "2")));
    }

    @Test
    void allPartsOfADeliveryStandInOnePartition() throws Json.Malformed {
        RawKey first = new RawKey(new Provider("harbor-wire"), RawId.of(new byte[] {1}), 0);
        RawKey later = new RawKey(first.provider(), first.delivery(), 12);

        assertThat(topics.raw().partition(later)).isEqualTo(topics.raw().partition(first));
        assertThat(topics.raw().key(topics.raw().keyBytes(later))).isEqualTo(later);
        assertThatThrownBy(() -> topics.raw().key("harbor-wire sha256-1".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("key on test.raw: 'harbor-wire sha256-1' is not provider, delivery and part");
    }

    @Test
    void keysComeBackFromTheirBytes() throws Json.Malformed {
        ItemVersion version = new ItemVersion(new ItemId(new Provider("harbor-wire"), "tag:harbor, 2026: a b"), "3.1");
        DecisionKey decision = new DecisionKey(new ArticleId("veld-dam"), new DecisionId("release:d-1"), "a-1");

        AccountKey account = new AccountKey(AccountKey.Kind.ACCOUNT, "ann");

        SightingKey seen = new SightingKey(new ArticleId("veld-dam"), "s-1");
        SightingKey people = new SightingKey(null, "s-2");

        assertThat(topics.sightings().key(topics.sightings().keyBytes(seen))).isEqualTo(seen);
        assertThat(topics.sightings().key(topics.sightings().keyBytes(people))).isEqualTo(people);
        assertThat(topics.accounts().key(topics.accounts().keyBytes(account))).isEqualTo(account);
        assertThat(topics.wire().key(topics.wire().keyBytes(version))).isEqualTo(version);
        assertThat(topics.decisions().key(topics.decisions().keyBytes(decision)))
                .isEqualTo(decision);
    }

    @Test
    void whateverStandsAsAKeyTheReasonIsOneLineThatCanBeKeptAndShown() {
        assertThatThrownBy(() -> topics.outcomes().key(new byte[] {'a', 0, '\n', 27, 'b'}))
                .isInstanceOf(Json.Malformed.class)
                .hasMessage("key on test.outcomes: 'a???b' is not article/decision");
        assertThatThrownBy(() -> topics.outcomes().key("x".repeat(10_000).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Json.Malformed.class)
                .hasMessageMatching("key on test.outcomes: 'x+…");
    }

    @Test
    void aStrangeKeyIsRefusedWithTheTopicsName() {
        assertThatThrownBy(() -> topics.updates().key("nonsense".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Json.Malformed.class)
                .hasMessage("key on test.updates: 'nonsense' is not article/seq");
    }

    @Test
    void everyTopicHasThePrefixAndNoMorePartitionsThanThePlan() {
        assertThat(topics.all()).hasSize(21).allSatisfy(topic -> {
            assertThat(topic.name()).startsWith("test.");
            assertThat(topic.partitions()).isLessThanOrEqualTo(24);
            assertThat(topic.config()).containsKey("cleanup.policy");
        });
    }

    @Test
    void whoIsAtTheDeskIsKeptForTwoMinutesInSegmentsOfOne() {
        assertThat(topics.presence().config())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "120000")
                .containsEntry("segment.ms", "60000");
    }

    @Test
    void overwrittenWordsAreGoneFromCompactedTopicsWithinTheErasureTime() {
        long segment = Long.parseLong(String.valueOf(topics.decisions().config().get("segment.ms")));
        long lag = Long.parseLong(String.valueOf(topics.decisions().config().get("max.compaction.lag.ms")));

        assertThat(segment + lag).isLessThanOrEqualTo(topics.plan().erasure().toMillis());
    }
}
