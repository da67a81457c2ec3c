package dev.dateline.standalone.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicSetupTest {
    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder, 0);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void makesWhatIsMissingAndLeavesWhatFits() throws Exception {
        Topics topics = topics("fresh.", 3);

        TopicSetup.ensure(kafka(), topics);
        TopicSetup.ensure(kafka(), topics);

        try (Admin admin = Admin.create(Map.copyOf(kafka()))) {
            Map<String, TopicDescription> found = admin.describeTopics(List.of("fresh.updates"))
                    .allTopicNames()
                    .get();
            assertThat(found.values())
                    .singleElement()
                    .satisfies(updates -> assertThat(updates.partitions()).hasSize(3));
            assertThat(admin.listTopics().names().get())
                    .containsAll(
                            topics.all().stream().map(topic -> topic.name()).toList());
        }
    }

    @Test
    void severalProcessesMayMakeThemAtOnce() throws Exception {
        Topics topics = topics("race.", 2);
        Callable<Boolean> ensure = () -> {
            TopicSetup.ensure(kafka(), topics);
            return true;
        };

        try (ExecutorService several = Executors.newFixedThreadPool(3)) {
            for (Future<Boolean> one : several.invokeAll(List.of(ensure, ensure, ensure))) {
                assertThat(one.get()).isTrue();
            }
        }
    }

    @Test
    void refusesATopicWithOtherPartitions() {
        TopicSetup.ensure(kafka(), topics("spread.", 2));

        assertThatThrownBy(() -> TopicSetup.ensure(kafka(), topics("spread.", 4)))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("topic spread.wire: partitions is 2, wanted 4; ")
                .hasMessageContaining("topics.partitions=2");
    }

    @Test
    void refusesATopicThatDeletesWhatMustStay() throws Exception {
        NewTopic deleting = new NewTopic("other.decisions", 2, (short) 1).configs(Map.of("cleanup.policy", "delete"));
        try (Admin admin = Admin.create(Map.copyOf(kafka()))) {
            admin.createTopics(List.of(deleting)).all().get();
        }

        assertThatThrownBy(() -> TopicSetup.ensure(kafka(), topics("other.", 2)))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("topic other.decisions: cleanup.policy is delete, wanted compact; ")
                .hasMessageContaining("kafka-configs.sh --alter");
    }

    @Test
    void saysInOneLineThatKafkaIsAway() {
        Map<String, String> nowhere = Map.of("bootstrap.servers", "127.0.0.1:1");

        assertThatThrownBy(() -> TopicSetup.ensure(nowhere, topics("", 1), Duration.ofSeconds(1)))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("cannot reach Kafka at 127.0.0.1:1 within 1 s: ")
                .hasNoCause();
    }

    @Test
    void saysInOneLineThatAHostIsUnknown() {
        Map<String, String> nowhere = Map.of("bootstrap.servers", "no-such-host.invalid:9092");

        assertThatThrownBy(() -> TopicSetup.ensure(nowhere, topics("", 1), Duration.ofSeconds(1)))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("Kafka at no-such-host.invalid:9092: ");
    }

    private static Map<String, String> kafka() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private static Topics topics(String prefix, int partitions) {
        return new Topics(TopicPlan.single(prefix, partitions));
    }
}
