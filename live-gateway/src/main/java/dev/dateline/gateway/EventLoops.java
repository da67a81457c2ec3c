package dev.dateline.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.transport.Transport;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** By which of the system's ways event loops reach their sockets. */
public final class EventLoops {
    private static final Logger LOG = LoggerFactory.getLogger(EventLoops.class);

    /** Names a way by hand: {@code io_uring}, {@code epoll} or {@code nio}. */
    private static final String PROPERTY = "dateline.transport";

    private EventLoops() {}

    /** Vert.x on the best way that this system has, by {@code bench fanout}: io_uring, epoll, then Java's own. */
    public static Vertx open() {
        Transport transport = transport(System.getProperty(PROPERTY));
        LOG.debug("event loops by {}", transport.name());
        return Vertx.builder().withTransport(transport).build();
    }

    /** The way of this name; where it is not here, or none is named, the best that is. */
    static Transport transport(@Nullable String name) {
        // What is not on the class path at all is null here.
        List<Transport> here = Stream.of(Transport.IO_URING, Transport.EPOLL, Transport.NIO)
                .filter(Objects::nonNull)
                .filter(Transport::available)
                .toList();
        return here.stream()
                .filter(transport -> transport.name().equals(name))
                .findFirst()
                .orElse(here.getFirst());
    }
}
