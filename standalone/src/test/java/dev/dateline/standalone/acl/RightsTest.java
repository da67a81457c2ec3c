package dev.dateline.standalone.acl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightsTest {
    private static final Topics TOPICS = new Topics(TopicPlan.single("desk-", 2));

    private final Rights rights = new Rights(TOPICS);

    @Test
    void everyTopicHasSomebodyWhoWritesItAndOneWhoReadsIt() {
        for (Topic<?, ?> topic : TOPICS.all()) {
            assertThat(who(topic, AclOperation.WRITE)).as(topic.name()).isNotEmpty();
            assertThat(who(topic, AclOperation.READ)).as(topic.name()).isNotEmpty();
        }
    }

    @Test
    void onlyTheProcessorWritesWhatFollowsFromDecisionsAndItems() {
        for (Topic<?, ?> topic : List.of(
                TOPICS.updates(),
                TOPICS.pages(),
                TOPICS.articles(),
                TOPICS.outcomes(),
                TOPICS.proposals(),
                TOPICS.agenda(),
                TOPICS.matchInput(),
                TOPICS.answers())) {
            assertThat(who(topic, AclOperation.WRITE)).as(topic.name()).containsExactly(Holder.PROCESSOR);
        }
    }

    @Test
    void gatewaysTellEachOtherWhoIsAtTheDesk() {
        assertThat(who(TOPICS.presence(), AclOperation.WRITE)).containsExactly(Holder.GATEWAY);
        assertThat(who(TOPICS.presence(), AclOperation.READ)).contains(Holder.GATEWAY);
    }

    @Test
    void gatewaysSeeForTheOpsPageWhatWasSetAsideAndHowFarTheProcessorIsAndWriteNothingOfIt() {
        for (Topic<?, ?> topic : List.of(TOPICS.rejected(), TOPICS.raw(), TOPICS.wire())) {
            assertThat(who(topic, AclOperation.READ)).as(topic.name()).contains(Holder.GATEWAY);
            assertThat(who(topic, AclOperation.WRITE)).as(topic.name()).doesNotContain(Holder.GATEWAY);
        }
        assertThat(rights.of(Holder.GATEWAY))
                .filteredOn(grant -> grant.may().equals(Set.of(AclOperation.DESCRIBE)))
                .extracting(grant -> grant.on().name())
                .containsExactlyInAnyOrder("desk-match", "desk-log", "desk-clerk", "kafka-cluster");
        assertThat(names(Holder.GATEWAY, AclOperation.READ)).doesNotContain("desk-sources", "desk-match-input");
    }

    @Test
    void aGatewayServesWithoutTheRightsThatOnlyTheOpsPageAsksFor() {
        assertThat(rights.needed(Holder.GATEWAY))
                .filteredOn(grant -> Set.of("desk-rejected", "desk-raw", "desk-wire")
                        .contains(grant.on().name()))
                .hasSize(3)
                .allSatisfy(grant ->
                        assertThat(grant.may()).isSubsetOf(AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS));
        assertThat(rights.needed(Holder.INGEST)).isEqualTo(rights.of(Holder.INGEST));
    }

    @Test
    void whoLooksReadsEverythingButAccountsAndWhatSourcesRemember() {
        for (Topic<?, ?> topic : TOPICS.all()) {
            assertThat(who(topic, AclOperation.READ).contains(Holder.OPS))
                    .as(topic.name())
                    .isEqualTo(!List.of("desk-accounts", "desk-sources").contains(topic.name()));
        }
        assertThat(names(Holder.OPS, AclOperation.DESCRIBE)).containsExactlyInAnyOrder("desk-accounts", "desk-sources");
    }

    @Test
    void whoMendsWritesNoDecisionAndNoAccountAndABackupWritesNothing() {
        assertThat(names(Holder.REPAIR, AclOperation.WRITE)).containsExactlyInAnyOrder("desk-wire", "desk-rejected");
        assertThat(names(Holder.REPAIR, AclOperation.READ)).containsExactlyInAnyOrder("desk-raw", "desk-rejected");
        assertThat(rights.of(Holder.BACKUP))
                .allSatisfy(grant -> assertThat(grant.may()).isSubsetOf(AclOperation.READ, AclOperation.DESCRIBE));
        assertThat(names(Holder.BACKUP, AclOperation.READ))
                .contains("desk-updates")
                .containsAll(TOPICS.lasting().stream().map(Topic::name).toList())
                .hasSize(TOPICS.lasting().size() + 1);
        assertThat(names(Holder.RESTORE, AclOperation.WRITE))
                .contains("desk-wire")
                .containsAll(TOPICS.lasting().stream().map(Topic::name).toList())
                .hasSize(TOPICS.lasting().size() + 1);
    }

    @Test
    void whoTakesItemsInNeitherReadsNorWritesWhatTheDeskHas() {
        assertThat(names(Holder.INGEST, AclOperation.WRITE))
                .containsExactlyInAnyOrder("desk-raw", "desk-wire", "desk-rejected", "desk-sources");
        assertThat(names(Holder.INGEST, AclOperation.READ)).containsExactly("desk-sources");
    }

    @Test
    void onlyTheProcessorAndARestoreMakeTopicsAndNobodyMayRemoveOne() {
        for (Topic<?, ?> topic : TOPICS.all()) {
            assertThat(who(topic, AclOperation.CREATE)).containsExactly(Holder.PROCESSOR, Holder.RESTORE);
            // Of a topic this is about its records.
            boolean isCut = topic.name().equals(TOPICS.matchInput().name());
            boolean isRestored = topic.name().equals(TOPICS.wire().name());
            assertThat(who(topic, AclOperation.DELETE))
                    .isEqualTo(isCut ? Set.of(Holder.PROCESSOR) : isRestored ? Set.of(Holder.RESTORE) : Set.of());
        }
    }

    @Test
    void nobodyMayAlterAnythingAndWhoOnlyLooksWritesNothing() {
        for (Holder holder : Holder.values()) {
            assertThat(rights.of(holder))
                    .allSatisfy(grant -> assertThat(grant.may())
                            .doesNotContain(
                                    AclOperation.ALL,
                                    AclOperation.ALTER,
                                    AclOperation.ALTER_CONFIGS,
                                    AclOperation.CLUSTER_ACTION));
        }
        assertThat(rights.of(Holder.OPS))
                .allSatisfy(grant -> assertThat(grant.may()).isSubsetOf(AclOperation.READ, AclOperation.DESCRIBE));
    }

    @ParameterizedTest
    @EnumSource(Holder.class)
    void everythingButTheClusterCarriesThePrefixOfTheInstallation(Holder holder) {
        assertThat(rights.of(holder))
                .filteredOn(grant -> grant.on().resourceType() != ResourceType.CLUSTER)
                .isNotEmpty()
                .allSatisfy(grant -> assertThat(grant.on().name()).startsWith("desk-"));
    }

    @ParameterizedTest
    @EnumSource(Holder.class)
    void onlyGroupsOfWebhooksAndTransactionalIdsAreNamedByHowTheyBegin(Holder holder) {
        Set<String> prefixes = rights.of(holder).stream()
                .filter(grant -> grant.on().patternType() == PatternType.PREFIXED)
                .map(grant -> grant.on().name())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(prefixes).isSubsetOf("desk-webhooks-", "desk-match-", "desk-log-");
    }

    @Test
    void theScriptHasALineForAllThatIsAlikeAndTakesNamesAsTheyAre() {
        List<String> lines = new AclScript(rights, Map.of(Holder.INGEST, "CN=in take,O=News"), "kafka-1:9093").lines();

        assertThat(lines)
                .contains(
                        "  kafka-acls.sh --bootstrap-server kafka-1:9093 --command-config \"$ADMIN\" --add"
                                + " --allow-principal \"$@\"",
                        "acl 'User:CN=in take,O=News' --operation Read --operation Write --operation DescribeConfigs"
                                + " --topic desk-sources",
                        "acl User:dateline-processor --operation Write --transactional-id desk-match-"
                                + " --transactional-id desk-log- --resource-pattern-type prefixed",
                        "acl User:dateline-gateway --operation Read --group desk-webhooks-"
                                + " --resource-pattern-type prefixed",
                        "acl User:dateline-ops --operation Describe --cluster");
    }

    private Set<Holder> who(Topic<?, ?> topic, AclOperation operation) {
        return Arrays.stream(Holder.values())
                .filter(holder -> names(holder, operation).contains(topic.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Holder.class)));
    }

    private List<String> names(Holder holder, AclOperation operation) {
        return rights.of(holder).stream()
                .filter(grant -> grant.on().resourceType() == ResourceType.TOPIC)
                .filter(grant -> grant.may().contains(operation))
                .map(grant -> grant.on().name())
                .toList();
    }
}
