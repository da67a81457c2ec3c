package dev.dateline.standalone.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.acl.Holder;
import dev.dateline.standalone.broker.EmbeddedBroker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicWatchTest {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration OFTEN = Duration.ofMillis(100);
    private static final Topics TOPICS = new Topics(TopicPlan.single("", 2));
    private static final Topics AGAIN = new Topics(TopicPlan.single("again.", 2));

    @TempDir
    static Path folder = Path.of("");

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(
                folder,
                0,
                List.of(),
                Map.of(
                        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                        "allow.everyone.if.no.acl.found", "true"));
        TopicSetup.ensure(kafka(), TOPICS);
        TopicSetup.ensure(kafka(), AGAIN);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void tellsOfATopicThatIsGoneOfMorePartitionsAndOfARightThatWasTakenBack() throws Exception {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        try (TopicWatch watch = TopicWatch.start(kafka(), TOPICS, registry, OFTEN);
                Admin admin = Admin.create(Map.<String, Object>copyOf(kafka()))) {
            watch.expect(Holder.GATEWAY);
            AclBinding others = forOthersOnly(TOPICS.updates().name());
            admin.createAcls(List.of(others)).all().get();
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(watch.troubles())
                            .singleElement()
                            .asString()
                            .contains("topic updates"));
            assertThat(registry.get("dateline.topics.troubled").gauge().value()).isOne();

            admin.deleteAcls(List.of(others.toFilter())).all().get();
            await().atMost(LONGEST).until(() -> watch.troubles().isEmpty());

            admin.deleteTopics(List.of(TOPICS.asks().name())).all().get();
            admin.createPartitions(Map.of(TOPICS.presence().name(), NewPartitions.increaseTo(3)))
                    .all()
                    .get();
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(String.join("; ", watch.troubles()))
                            .contains("topic asks is gone", "topic presence has 3 partitions"));
        }
    }

    @Test
    void tellsOfATopicThatWasDeletedAndMadeAgainBetweenTwoLooks() throws Exception {
        try (TopicWatch watch = TopicWatch.start(kafka(), AGAIN, new SimpleMeterRegistry(), OFTEN);
                Admin admin = Admin.create(Map.<String, Object>copyOf(kafka()))) {
            watch.expect(Holder.GATEWAY);
            await().atMost(LONGEST).until(() -> watch.looks() > 0);
            admin.deleteTopics(List.of(AGAIN.answers().name())).all().get();
            TopicSetup.ensure(kafka(), AGAIN);

            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(watch.troubles())
                            .singleElement()
                            .asString()
                            .contains("again.answers was deleted and made again"));
        }
    }

    /** A cluster whose rights an older release printed lacks them. */
    @Test
    void doesNotCallARightNeededThatOnlyTheOpsPageAsksFor() throws Exception {
        Topics older = new Topics(TopicPlan.single("older.", 2));
        TopicSetup.ensure(kafka(), older);
        try (Admin admin = Admin.create(Map.<String, Object>copyOf(kafka()))) {
            admin.createAcls(List.of(
                            toLookAt(older.raw().name(), AclOperation.DESCRIBE),
                            toLookAt(older.raw().name(), AclOperation.DESCRIBE_CONFIGS)))
                    .all()
                    .get();
        }
        try (TopicWatch watch = TopicWatch.start(kafka(), older, new SimpleMeterRegistry(), OFTEN)) {
            watch.expect(Holder.GATEWAY);
            await().atMost(LONGEST).until(() -> watch.looks() > 3);
            assertThat(watch.troubles()).isEmpty();

            watch.expect(Holder.INGEST);
            await().atMost(LONGEST)
                    .untilAsserted(() -> assertThat(watch.troubles())
                            .singleElement()
                            .asString()
                            .contains("older.raw: the right to WRITE is not there"));
        }
    }

    private static AclBinding toLookAt(String topic, AclOperation operation) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                new AccessControlEntry("User:*", "*", operation, AclPermissionType.ALLOW));
    }

    private static AclBinding forOthersOnly(String topic) {
        return new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL),
                new AccessControlEntry("User:nobody", "*", AclOperation.ALL, AclPermissionType.ALLOW));
    }

    private static Map<String, String> kafka() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
