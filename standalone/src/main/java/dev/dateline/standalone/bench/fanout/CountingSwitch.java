package dev.dateline.standalone.bench.fanout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Lets a gateway count only while a file is there, so that what counting costs can be measured in one warm process. */
public final class CountingSwitch {
    private static final long GLANCE = Duration.ofMillis(100).toNanos();

    private CountingSwitch() {}

    /** Tells {@code gateway} at once and at every change, for as long as the process runs. */
    public static void follow(Path file, Consumer<Boolean> gateway) {
        Thread.ofPlatform().daemon().name("counting").start(() -> {
            boolean last = Files.exists(file);
            gateway.accept(last);
            while (true) {
                LockSupport.parkNanos(GLANCE);
                boolean now = Files.exists(file);
                if (now != last) {
                    gateway.accept(now);
                    last = now;
                }
            }
        });
    }
}
