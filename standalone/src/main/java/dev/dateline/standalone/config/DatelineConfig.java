package dev.dateline.standalone.config;

import java.nio.file.Path;

/** Everything that can be set, as it stands after defaults, file and environment. Holds no secret in its text form. */
public record DatelineConfig(
        KafkaSettings kafka,
        TopicSettings topics,
        BrokerSettings broker,
        IngestSettings ingest,
        ProcessorSettings processor,
        GatewaySettings gateway,
        OpsSettings ops,
        CanarySettings canary,
        TracesSettings traces) {

    /** The same with everything that is kept on this machine under {@code data}. */
    public DatelineConfig under(Path data) {
        return new DatelineConfig(
                kafka,
                topics,
                new BrokerSettings(data.resolve("broker"), broker.port()),
                ingest,
                processor.keptIn(data.resolve("state")),
                gateway.keptIn(data.resolve("shelf")),
                ops,
                canary,
                traces);
    }

    /** The same with a canary like this. */
    public DatelineConfig with(CanarySettings other) {
        return new DatelineConfig(kafka, topics, broker, ingest, processor, gateway, ops, other, traces);
    }

    /** The same, told of by traces like this. */
    public DatelineConfig with(TracesSettings other) {
        return new DatelineConfig(kafka, topics, broker, ingest, processor, gateway, ops, canary, other);
    }
}
