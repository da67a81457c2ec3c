package dev.dateline.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.transport.Transport;

/** Experiment. */
public final class EventLoops {
    private EventLoops() {}

    public static Vertx open() {
        String wanted = System.getProperty("dateline.transport", "nio");
        int loops =
                Integer.getInteger("dateline.loops", 2 * Runtime.getRuntime().availableProcessors());
        Transport transport = switch (wanted) {
            case "io_uring" -> Transport.IO_URING;
            case "epoll" -> Transport.EPOLL;
            default -> Transport.NIO;
        };
        return Vertx.builder()
                .with(new VertxOptions().setEventLoopPoolSize(loops))
                .withTransport(transport)
                .build();
    }
}
