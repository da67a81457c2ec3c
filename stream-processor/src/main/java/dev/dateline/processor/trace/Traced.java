package dev.dateline.processor.trace;

import dev.dateline.contract.trace.Step;
import dev.dateline.contract.trace.TraceContext;
import dev.dateline.contract.trace.Tracer;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Steps by the headers of records; what follows from a record carries the context of the step that made it. */
public final class Traced {
    private Traced() {}

    /** The step that goes on from a record; none where nobody listens. */
    public static Step begin(Tracer tracer, String name, Instant at, Headers from) {
        if (!tracer.isOn()) {
            return Step.NONE;
        }
        String before = context(from);
        return tracer.begin(name, at, before == null ? List.of() : List.of(before));
    }

    /** In place of what stood there before; where nobody listens that stays, for others may. */
    public static void hand(Step step, Headers to) {
        String context = step.context();
        if (context != null) {
            to.remove(TraceContext.HEADER);
            to.add(TraceContext.HEADER, TraceContext.write(context));
        }
    }

    private static @Nullable String context(Headers headers) {
        Header header = headers.lastHeader(TraceContext.HEADER);
        return header == null ? null : TraceContext.read(header.value());
    }
}
