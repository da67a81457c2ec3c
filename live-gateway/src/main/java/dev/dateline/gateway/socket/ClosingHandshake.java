package dev.dateline.gateway.socket;

import io.netty.channel.Channel;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The time that a closing handshake may take (RFC 6455, 7.1.1): a client who reads nothing would hold its line for good. */
final class ClosingHandshake {
    static final int LONGEST_SECONDS = 5;

    private ClosingHandshake() {}

    /** A close was sent: the line is cut off then, whatever the client does. */
    static void begin(Channel channel) {
        Runnable cutOff = () -> {
            var unused = channel.close();
        };
        Future<?> cut = channel.eventLoop().schedule(cutOff, LONGEST_SECONDS, TimeUnit.SECONDS);
        var unused = channel.closeFuture().addListener(closed -> cut.cancel(false));
    }
}
