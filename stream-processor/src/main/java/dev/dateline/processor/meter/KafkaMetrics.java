package dev.dateline.processor.meter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;

/** What is asked of the metrics that Kafka's clients keep of themselves; pure. */
public final class KafkaMetrics {
    private static final String THREADS = "stream-thread-metrics";
    private static final String FETCHES = "consumer-fetch-manager-metrics";
    private static final String GROUPS = "consumer-coordinator-metrics";

    private KafkaMetrics() {}

    /**
     * Without what consumers have said that are no more: those whose client ids are not among {@code living}. Kafka keeps the
     * last word of a thread that failed until the next one does, and its silence grows.
     */
    public static Map<MetricName, Metric> ofLiving(Map<MetricName, ? extends Metric> metrics, Set<String> living) {
        Map<MetricName, Metric> left = new HashMap<>();
        metrics.forEach((name, metric) -> {
            boolean consumers = name.group().equals(GROUPS) || name.group().equals(FETCHES);
            if (!consumers || living.contains(name.tags().get("client-id"))) {
                left.put(name, metric);
            }
        });
        return left;
    }

    /** Records of a partition that are not read yet. */
    record Left(TopicPartition partition, long records) {}

    /** The greatest of what stream threads say; NaN where none says anything. */
    static double ofThreads(Map<MetricName, ? extends Metric> metrics, String name) {
        return metrics.entrySet().stream()
                .filter(one -> is(one.getKey(), THREADS, name))
                .mapToDouble(one -> number(one.getValue()))
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
    }

    /**
     * For how many seconds the group's coordinator has not been reached, by the thread for which that is longest; 0 before it ever
     * was. An application whose Kafka is gone runs on and has nothing to do, which looks well.
     */
    public static double silence(Map<MetricName, ? extends Metric> metrics) {
        return metrics.entrySet().stream()
                .filter(one -> is(one.getKey(), GROUPS, "last-heartbeat-seconds-ago"))
                .mapToDouble(one -> number(one.getValue()))
                .filter(Double::isFinite)
                .map(seconds -> Math.max(0, seconds))
                .max()
                .orElse(0);
    }

    /** Of each partition that is worked on; of those whose state is only read again nothing. */
    static List<Left> left(Map<MetricName, ? extends Metric> metrics) {
        return metrics.entrySet().stream()
                .filter(one -> is(one.getKey(), FETCHES, "records-lag"))
                .filter(one ->
                        !one.getKey().tags().getOrDefault("client-id", "").contains("restore"))
                .flatMap(one -> left(one.getKey().tags(), number(one.getValue())).stream())
                .toList();
    }

    private static boolean is(MetricName metric, String group, String name) {
        return metric.group().equals(group) && metric.name().equals(name);
    }

    private static List<Left> left(Map<String, String> tags, double records) {
        String topic = tags.get("topic");
        String partition = tags.get("partition");
        return topic == null || partition == null || !Double.isFinite(records)
                ? List.of()
                : List.of(new Left(new TopicPartition(topic, Integer.parseInt(partition)), (long) records));
    }

    private static double number(Metric metric) {
        return metric.metricValue() instanceof Number value ? value.doubleValue() : Double.NaN;
    }
}
