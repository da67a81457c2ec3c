package dev.dateline.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.topic.Values;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Terms;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyseItemsTest {
    private static final Topics TOPICS = new Topics(TopicPlan.single("", 1));
    private static final Provider HARBOR = new Provider("harbor-wire");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anItemThatCannotBeAnalysedIsSetAsideAndTheNextFlowsOn() throws Json.Malformed {
        WireItem endless = item("1", "endless");
        try (TopologyTestDriver driver = driver()) {
            var wire =
                    driver.createInputTopic(TOPICS.wire().name(), new ByteArraySerializer(), new ByteArraySerializer());
            for (WireItem item : List.of(endless, item("2", "The dam holds."))) {
                wire.pipeInput(
                        TOPICS.wire().keyBytes(item.version()), TOPICS.wire().valueBytes(item));
            }

            Rejected aside =
                    TOPICS.rejected().value(only(driver, TOPICS.rejected().name()));
            assertThat(aside.reason()).isEqualTo(RejectReason.UNREADABLE_RECORD);
            assertThat(aside.detail()).isEqualTo("what this says cannot be analysed (StackOverflowError)");
            assertThat(aside.bytes()).isEqualTo(TOPICS.wire().valueBytes(endless));
            assertThat(only(driver, TOPICS.matchInput().name())).asString().contains("The dam holds.");
        }
    }

    private static byte[] only(TopologyTestDriver driver, String topic) {
        List<byte[]> values = driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readValuesToList();
        assertThat(values).hasSize(1);
        return values.getFirst();
    }

    private TopologyTestDriver driver() {
        Known known = new Known();
        Topology topology = new Topology();
        topology.addSource(
                "read-wire", Codecs.BYTES, Codecs.BYTES, TOPICS.wire().name());
        topology.addProcessor(
                "analyse-items",
                () -> new AnalyseItems(
                        TOPICS.wire(),
                        any -> List.of(new DeskId("world")),
                        AnalyseItemsTest::terms,
                        known,
                        Witness.NONE),
                "read-wire");
        Codecs.sink(
                topology,
                Decoding.MATCH_INPUT,
                TOPICS.matchInput().carrying(Values.json(MatchInput.class)),
                "analyse-items");
        Codecs.sink(topology, Decoding.REJECTED, TOPICS.rejected(), "analyse-items");
        topology.addGlobalStore(
                Codecs.known(),
                "read-actors",
                Codecs.BYTES,
                Codecs.BYTES,
                TOPICS.actors().name(),
                "keep-actors",
                () -> new KeepActors(known));
        Properties properties = new Properties();
        properties.put("application.id", "analyse");
        properties.put("bootstrap.servers", "none:9092");
        properties.put("state.dir", folder.toString());
        return new TopologyTestDriver(topology, properties);
    }

    private static Terms terms(Copy copy) {
        if (copy.body().equals("endless")) {
            throw new StackOverflowError();
        }
        return new Terms(List.of(), List.of());
    }

    private static WireItem item(String id, String body) {
        return new WireItem(
                new ItemVersion(new ItemId(HARBOR, id), "1"),
                new Origin(ItemKind.WIRE, "Harbor Wire", null),
                new Handling(PubStatus.USABLE, Signal.NONE, 3, null, List.of()),
                new Copy("en", "Dam", body, List.of()),
                Instant.parse("2026-03-01T12:00:00Z"));
    }
}
