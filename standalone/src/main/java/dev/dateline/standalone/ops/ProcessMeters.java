package dev.dateline.standalone.ops;

import dev.dateline.standalone.Release;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;

/**
 * What Java and the system tell of this process, by the names that Micrometer gives them: {@code jvm_gc_pause_seconds}, {@code
 * jvm_memory_used_bytes}, {@code jvm_memory_usage_after_gc}, {@code process_cpu_usage}, {@code process_files_open_files} …
 */
final class ProcessMeters implements AutoCloseable {
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final JvmHeapPressureMetrics pressure = new JvmHeapPressureMetrics();

    private ProcessMeters() {}

    static ProcessMeters in(MeterRegistry registry) {
        ProcessMeters meters = new ProcessMeters();
        meters.collections.bindTo(registry);
        meters.pressure.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        Gauge.builder("dateline.info", () -> 1)
                .tags("version", Release.version(), "java", Runtime.version().toString())
                .register(registry);
        return meters;
    }

    @Override
    public void close() {
        collections.close();
        pressure.close();
    }
}
