package dev.dateline.standalone.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.trace.Step;
import dev.dateline.contract.trace.TraceContext;
import dev.dateline.contract.trace.Tracer;
import dev.dateline.standalone.config.TracesSettings;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OtlpTracerTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final InMemorySpanExporter told = InMemorySpanExporter.create();
    private final OtlpTracer tracer = new OtlpTracer(SimpleSpanProcessor.create(told), 1);

    @AfterEach
    void close() {
        tracer.close();
    }

    @Test
    void aStepGoesOnWithTheFirstThatItFollowsFromAndRefersToTheOthers() {
        Step first = tracer.begin("accept", NOON, List.of()).with("dateline.provider", "harbor-wire");
        Step other = tracer.begin("accept", NOON, List.of());
        Step decided = tracer.begin("decide", NOON.plusSeconds(5), List.of(context(first), context(other)));
        List.of(first, other, decided).forEach(Step::end);

        SpanData accept = told.getFinishedSpanItems().getFirst();
        SpanData decide = told.getFinishedSpanItems().getLast();
        assertThat(accept.getName()).isEqualTo("accept");
        assertThat(accept.getAttributes().get(AttributeKey.stringKey("dateline.provider")))
                .isEqualTo("harbor-wire");
        assertThat(accept.getResource().getAttribute(AttributeKey.stringKey("service.name")))
                .isEqualTo("dateline");
        assertThat(accept.getStartEpochNanos()).isEqualTo(NOON.getEpochSecond() * 1_000_000_000);
        assertThat(decide.getTraceId()).isEqualTo(accept.getTraceId());
        assertThat(decide.getParentSpanId()).isEqualTo(accept.getSpanId());
        assertThat(decide.getLinks())
                .extracting(link -> link.getSpanContext().getSpanId())
                .containsExactly(told.getFinishedSpanItems().get(1).getSpanId());
    }

    @Test
    void whatDidNotWorkOutIsToldAsSuch() {
        tracer.begin("accept", NOON, List.of()).failed();

        assertThat(told.getFinishedSpanItems().getFirst().getStatus().getStatusCode())
                .isEqualTo(StatusCode.ERROR);
    }

    @Test
    void whatIsNotToldOfAnItemIsToldOfNoStepOfIt() {
        try (OtlpTracer seldom = new OtlpTracer(SimpleSpanProcessor.create(told), 1e-9)) {
            Step first = seldom.begin("accept", NOON, List.of());
            Step next = tracer.begin("match", NOON, List.of(context(first)));
            first.end();
            next.end();

            assertThat(context(next)).endsWith("-00");
            assertThat(told.getFinishedSpanItems()).isEmpty();
        }
    }

    @Test
    void withoutACollectorNobodyListens() {
        try (Traces traces = Traces.to(new TracesSettings(null, 1))) {
            assertThat(traces.tracer()).isSameAs(Tracer.NONE);
        }
    }

    private static String context(Step step) {
        String context = Objects.requireNonNull(step.context());
        return Objects.requireNonNull(TraceContext.read(TraceContext.write(context)));
    }
}
