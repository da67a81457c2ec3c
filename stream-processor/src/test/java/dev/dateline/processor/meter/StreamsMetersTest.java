package dev.dateline.processor.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class StreamsMetersTest {
    private final Map<MetricName, Metric> metrics = new HashMap<>();

    @Test
    void theSlowestThreadSpeaksForItsApplication() {
        say("stream-thread-metrics", "commit-latency-avg", Map.of("thread-id", "1"), 12.0);
        say("stream-thread-metrics", "commit-latency-avg", Map.of("thread-id", "2"), 40.0);
        say("stream-thread-metrics", "commit-latency-avg", Map.of("thread-id", "3"), Double.NaN);
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        var log = new StreamsMeters.Watched("log", () -> metrics, () -> true, () -> 5, () -> 2);
        try (StreamsMeters meters = new StreamsMeters(registry, new ProcessorMeters(registry), List.of(log))) {
            assertThat(registry.get("dateline.streams.commit")
                            .tag("stat", "mean")
                            .gauge()
                            .value())
                    .isEqualTo(0.04);
            assertThat(registry.get("dateline.streams.process")
                            .tag("stat", "max")
                            .gauge()
                            .value())
                    .isNaN();
            assertThat(registry.get("dateline.streams.restoring").gauge().value())
                    .isEqualTo(5);
            assertThat(registry.get("dateline.streams.running").gauge().value()).isOne();
            assertThat(registry.get("dateline.streams.failures")
                            .functionCounter()
                            .count())
                    .isEqualTo(2);
            assertThat(meters).isNotNull();
        }
    }

    @Test
    void whatIsLeftIsToldOfPartitionsThatAreWorkedOn() {
        say("consumer-fetch-manager-metrics", "records-lag", tags("a-consumer", "wire", "3"), 7.0);
        say("consumer-fetch-manager-metrics", "records-lag", tags("a-restore-consumer", "log-state", "3"), 9.0);
        say("consumer-fetch-manager-metrics", "records-lag", tags("a-consumer", "wire", "4"), Double.NaN);
        say("consumer-fetch-manager-metrics", "records-lag", Map.of("client-id", "a-consumer"), 1.0);

        assertThat(KafkaMetrics.left(metrics)).containsExactly(new KafkaMetrics.Left(new TopicPartition("wire", 3), 7));
    }

    @Test
    void kafkaIsSilentForAsLongAsTheThreadSaysThatWaitsLongest() {
        assertThat(KafkaMetrics.silence(metrics)).isZero();
        say("consumer-coordinator-metrics", "last-heartbeat-seconds-ago", Map.of("client-id", "a"), -1.0);
        assertThat(KafkaMetrics.silence(metrics)).isZero();
        say("consumer-coordinator-metrics", "last-heartbeat-seconds-ago", Map.of("client-id", "b"), 24.0);
        say("consumer-coordinator-metrics", "last-heartbeat-seconds-ago", Map.of("client-id", "c"), 2.0);

        assertThat(KafkaMetrics.silence(metrics)).isEqualTo(24);
    }

    /** It would be told for ever that Kafka does not answer. */
    @Test
    void aThreadThatFailedAndIsNoMoreHasNoSay() {
        say("consumer-coordinator-metrics", "last-heartbeat-seconds-ago", Map.of("client-id", "failed"), 71.0);
        say("consumer-coordinator-metrics", "last-heartbeat-seconds-ago", Map.of("client-id", "its-heir"), 2.0);
        say("consumer-fetch-manager-metrics", "records-lag", tags("failed", "wire", "3"), 9.0);
        say("stream-thread-metrics", "commit-latency-max", Map.of("thread-id", "any"), 4.0);

        Map<MetricName, Metric> living = KafkaMetrics.ofLiving(metrics, Set.of("its-heir"));

        assertThat(KafkaMetrics.silence(living)).isEqualTo(2);
        assertThat(KafkaMetrics.left(living)).isEmpty();
        assertThat(living).hasSize(2);
    }

    private static Map<String, String> tags(String client, String topic, String partition) {
        return Map.of("client-id", client, "topic", topic, "partition", partition);
    }

    private void say(String group, String name, Map<String, String> tags, double value) {
        MetricName metric = new MetricName(name, group, "", tags);
        metrics.put(metric, new Metric() {
            @Override
            public MetricName metricName() {
                return metric;
            }

            @Override
            public Object metricValue() {
                return value;
            }
        });
    }
}
