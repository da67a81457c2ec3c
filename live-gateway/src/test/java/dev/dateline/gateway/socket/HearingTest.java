package dev.dateline.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.gateway.protocol.ClientMessage;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.CorruptedFrameException;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HearingTest {
    private static final int LONGEST = 10;

    private final List<String> told = new ArrayList<>();
    private final Hearing hearing = new Hearing();
    private final EmbeddedChannel channel =
            new EmbeddedChannel(new Slow(), new Guard(new Speech(LONGEST, 20, 400), false), hearing);

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @Test
    void tellsOfTheEndWhenAClientClosesAndNotOnlyWhenTheAnswerIsWritten() {
        hearing.onEnd(() -> told.add("end"));

        channel.writeInbound(new CloseWebSocketFrame(1000, ""));

        assertThat(channel.isOpen()).isTrue();
        assertThat(told).containsExactly("end");
        assertThatItIsCutOff();
    }

    @Test
    void tellsOfTheEndWhenAMessageIsTooLong() {
        hearing.onEnd(() -> told.add("end"));

        channel.writeInbound(new TextWebSocketFrame("12345678901"));

        assertThat(channel.isOpen()).isTrue();
        assertThat(told).containsExactly("end");
        assertThatItIsCutOff();
    }

    @Test
    void tellsOfTheEndWhenAFrameIsForbidden() {
        hearing.onEnd(() -> told.add("end"));

        channel.pipeline().fireExceptionCaught(new CorruptedFrameException("masked by nobody"));

        assertThat(channel.isOpen()).isTrue();
        assertThat(told).containsExactly("end");
        assertThatItIsCutOff();
    }

    @Test
    void saysNothingOfAnEndWhileFramesCome() {
        hearing.onEnd(() -> told.add("end"));

        channel.writeInbound(new TextWebSocketFrame(Unpooled.EMPTY_BUFFER));

        assertThat(told).isEmpty();
    }

    @Test
    void hearsHowFarAPageShowsTheLogAndPassesOverAllElse() {
        Hearing open = new Hearing();
        EmbeddedChannel wide = new EmbeddedChannel(open);
        open.onSaid(said -> told.add(said.toString()));

        wide.writeInbound(text("{\"type\":\"shown\",\"position\":\"1.7.0123456789ab\"}"));
        wide.writeInbound(
                text("{\"type\":\"shown\",\"position\":\"first\"}"), text("{\"type\":\"later\"}"), text("no"));
        wide.writeInbound(text("{\"type\":\"shown\",\"position\":\"1.9.0123456789ab\"}" + " ".repeat(512)));

        assertThat(told)
                .containsExactly(
                        "Shown[position=1.7.0123456789ab, article=null]", new ClientMessage.Newer().toString());
        wide.finishAndReleaseAll();
    }

    private static TextWebSocketFrame text(String text) {
        return new TextWebSocketFrame(text);
    }

    /** Though the client takes nothing more. */
    private void assertThatItIsCutOff() {
        channel.advanceTimeBy(ClosingHandshake.LONGEST_SECONDS, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();

        assertThat(channel.isOpen()).isFalse();
    }

    /** A line that has not written anything yet. */
    private static final class Slow extends ChannelOutboundHandlerAdapter {
        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            ((CloseWebSocketFrame) message).release();
        }
    }
}
