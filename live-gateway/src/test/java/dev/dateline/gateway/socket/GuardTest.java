package dev.dateline.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What RFC 6455 asks for beside framing and UTF-8. */
class GuardTest {
    private static final int LONGEST = 10;

    private final EmbeddedChannel channel = new EmbeddedChannel(new Guard(new Speech(LONGEST, 20, 400), false));

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @Test
    void answersAPingWithItsPayload() {
        channel.writeInbound(new PingWebSocketFrame(bytes("still there?")));

        PongWebSocketFrame pong = channel.readOutbound();
        assertThat(pong.content().toString(StandardCharsets.UTF_8)).isEqualTo("still there?");
        pong.release();
    }

    @Test
    void closesWithTheStatusThatItWasClosedWith() {
        channel.writeInbound(new CloseWebSocketFrame(4000, "enough"));

        assertThat(closed()).isEqualTo(4000);
        assertThat(channel.isOpen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 1004, 1005, 1006, 1015, 2999, 5000, 65535})
    void aStatusThatNobodyMaySendIsAnErrorInTheProtocol(int status) {
        channel.writeInbound(new CloseWebSocketFrame(true, 0, Unpooled.buffer().writeShort(status)));

        assertThat(closed()).isEqualTo(1002);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void halfAStatusIsOneTooAndAReasonThatIsNoTextIsSaidToBe() {
        channel.writeInbound(new CloseWebSocketFrame(true, 0, Unpooled.buffer().writeByte(3)));
        assertThat(closed()).isEqualTo(1002);

        EmbeddedChannel other = new EmbeddedChannel(new Guard(new Speech(LONGEST, 20, 400), false));
        other.writeInbound(new CloseWebSocketFrame(
                true, 0, Unpooled.buffer().writeShort(1000).writeByte(0xC0)));
        CloseWebSocketFrame answer = other.readOutbound();
        assertThat(answer.statusCode()).isEqualTo(1007);
        answer.release();
        other.finishAndReleaseAll();
    }

    @Test
    void closesWithoutAStatusWhereNoneCame() {
        channel.writeInbound(new CloseWebSocketFrame());

        assertThat(closed()).isEqualTo(-1);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void closesTheLineOnceItsOwnCloseIsAnsweredAndAnswersNoMore() {
        channel.writeOutbound(new CloseWebSocketFrame(1012, "restarting"));
        assertThat(closed()).isEqualTo(1012);
        assertThat(channel.isOpen()).isTrue();
        channel.writeInbound(new PingWebSocketFrame(bytes("late")));
        channel.writeInbound(new CloseWebSocketFrame(1012, ""));

        assertThat(channel.<@Nullable Object>readOutbound()).isNull();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void refusesAMessageThatIsTooLongInAllItsPartsTogether() {
        channel.writeInbound(new TextWebSocketFrame(false, 0, "123456"));
        channel.writeInbound(new ContinuationWebSocketFrame(true, 0, "78901"));

        assertThat(closed()).isEqualTo(1009);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void countsEachMessageAnew() {
        for (int i = 0; i < 5; i++) {
            channel.writeInbound(new TextWebSocketFrame("1234567890"));
        }

        assertThat(channel.inboundMessages()).hasSize(5);
    }

    @Test
    void whoFloodsTheLineIsToldToSayLessAndCutOff() {
        for (int i = 0; i < 1000 && channel.isOpen(); i++) {
            channel.writeInbound(i % 2 == 0 ? new TextWebSocketFrame("no") : new PongWebSocketFrame());
        }

        assertThat(closed()).isEqualTo(4429);
        assertThat(channel.isOpen()).isFalse();
        assertThat(channel.inboundMessages()).hasSizeBetween(50, 300);
    }

    private int closed() {
        CloseWebSocketFrame close = channel.readOutbound();
        int status = close.statusCode();
        close.release();
        return status;
    }

    private static ByteBuf bytes(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
    }
}
