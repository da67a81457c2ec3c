package dev.dateline.standalone.trace;

import dev.dateline.contract.trace.Step;
import dev.dateline.contract.trace.Tracer;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Steps as spans, batched and sent by a thread of the SDK's; where the collector is away they are dropped, and news goes on. */
final class OtlpTracer implements Tracer, AutoCloseable {
    private static final String NAME = "dateline";
    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final long LONGEST_END_SECONDS = 5;
    private static final int FLAGS_FROM = 53;
    private static final int SPAN_FROM = 36;
    private static final int SPAN_TO = 52;
    private static final int TRACE_FROM = 3;
    private static final int TRACE_TO = 35;

    private final SdkTracerProvider provider;
    private final io.opentelemetry.api.trace.Tracer tracer;

    /** {@code ratio}: of how many items the way is told; what is of one is told as a whole. */
    OtlpTracer(SpanProcessor processor, double ratio) {
        this.provider = SdkTracerProvider.builder()
                .setResource(Resource.builder().put(SERVICE, NAME).build())
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(ratio)))
                .addSpanProcessor(processor)
                .build();
        this.tracer = provider.get(NAME);
    }

    static OtlpTracer to(URI collector, double ratio) {
        OtlpHttpSpanExporter exporter =
                OtlpHttpSpanExporter.builder().setEndpoint(collector.toString()).build();
        return new OtlpTracer(
                BatchSpanProcessor.builder(exporter).setScheduleDelay(EVERY).build(), ratio);
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public Step begin(String name, Instant at, List<String> after) {
        SpanBuilder span = tracer.spanBuilder(name).setStartTimestamp(at);
        if (after.isEmpty()) {
            span.setNoParent();
        } else {
            span.setParent(Context.root().with(Span.wrap(context(after.getFirst()))));
            after.subList(1, after.size()).forEach(other -> span.addLink(context(other)));
        }
        return new SpanStep(span.startSpan());
    }

    @Override
    public void close() {
        provider.shutdown().join(LONGEST_END_SECONDS, TimeUnit.SECONDS);
    }

    /** Of a text that {@link dev.dateline.contract.trace.TraceContext} has read. */
    private static SpanContext context(String text) {
        return SpanContext.createFromRemoteParent(
                text.substring(TRACE_FROM, TRACE_TO),
                text.substring(SPAN_FROM, SPAN_TO),
                TraceFlags.fromHex(text, FLAGS_FROM),
                TraceState.getDefault());
    }

    private record SpanStep(Span span) implements Step {
        @Override
        public String context() {
            SpanContext context = span.getSpanContext();
            return "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                    + context.getTraceFlags().asHex();
        }

        @Override
        public Step with(String what, String value) {
            span.setAttribute(what, value);
            return this;
        }

        @Override
        public void end() {
            span.end();
        }

        @Override
        public void failed() {
            span.setStatus(StatusCode.ERROR);
            span.end();
        }
    }
}
