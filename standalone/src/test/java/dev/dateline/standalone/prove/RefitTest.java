package dev.dateline.standalone.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.junit.jupiter.api.Test;

class RefitTest {
    private static final Topics TOPICS = new Topics(TopicPlan.single("desk-", 24));
    private static final Config IS =
            new Config(List.of(new ConfigEntry("cleanup.policy", "delete"), new ConfigEntry("segment.ms", "1000")));

    @Test
    void setsOnlyWhatIsOtherwise() {
        assertThat(Refit.changes(IS, Map.of("cleanup.policy", "compact", "segment.ms", "1000")))
                .containsExactly(
                        new AlterConfigOp(new ConfigEntry("cleanup.policy", "compact"), AlterConfigOp.OpType.SET));
        assertThat(Refit.changes(IS, Map.of("segment.ms", "1000"))).isEmpty();
    }

    @Test
    void whatTheNotesOnUpgradingAnnounceIsNoProblem() {
        assertThat(Refit.unannounced(TOPICS, "desk-wire", set("segment.ms", "max.compaction.lag.ms")))
                .isEmpty();
        assertThat(Refit.unannounced(TOPICS, "desk-outcomes", set("segment.ms")))
                .isEmpty();
    }

    @Test
    void anotherSettingAndAnotherTopicAreProblemsThough() {
        assertThat(Refit.unannounced(TOPICS, "desk-wire", set("segment.ms", "cleanup.policy", "retention.ms")))
                .containsExactly(
                        "desk-wire had to be set to cleanup.policy=7, of which README's notes on upgrading say nothing",
                        "desk-wire had to be set to retention.ms=7, of which README's notes on upgrading say nothing");
        assertThat(Refit.unannounced(TOPICS, "desk-outcomes", set("max.compaction.lag.ms")))
                .hasSize(1);
        assertThat(Refit.unannounced(TOPICS, "desk-updates", set("segment.ms"))).hasSize(1);
    }

    @Test
    void theNotesOnUpgradingNameTheTopicsThatAreTakenForAnnounced() throws IOException {
        String notes = Files.readAllLines(Path.of("..", "README.md")).stream()
                .dropWhile(line -> !line.startsWith("- Upgrading:"))
                .limit(2)
                .collect(Collectors.joining(" "));

        assertThat(Refit.announced(TOPICS).keySet())
                .allSatisfy(topic -> assertThat(notes).contains("`" + topic.substring("desk-".length()) + "`"));
    }

    private static List<AlterConfigOp> set(String... settings) {
        return Stream.of(settings)
                .map(setting -> new AlterConfigOp(new ConfigEntry(setting, "7"), AlterConfigOp.OpType.SET))
                .toList();
    }
}
