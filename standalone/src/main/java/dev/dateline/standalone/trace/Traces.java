package dev.dateline.standalone.trace;

import dev.dateline.contract.trace.Tracer;
import dev.dateline.standalone.config.TracesSettings;
import java.net.URI;

/** What this process tells of steps; nothing, and nothing of OpenTelemetry is even loaded, where no collector is set. */
public final class Traces implements AutoCloseable {
    private final Tracer tracer;
    private final Runnable end;

    private Traces(Tracer tracer, Runnable end) {
        this.tracer = tracer;
        this.end = end;
    }

    public static Traces to(TracesSettings settings) {
        URI collector = settings.endpoint();
        if (collector == null) {
            return new Traces(Tracer.NONE, () -> {});
        }
        OtlpTracer tracer = OtlpTracer.to(collector, settings.ratio());
        return new Traces(tracer, tracer::close);
    }

    /** Where all parts tell of steps. */
    public Tracer tracer() {
        return tracer;
    }

    /** Tells what is not told yet; waits for that some seconds at most. */
    @Override
    public void close() {
        end.run();
    }
}
