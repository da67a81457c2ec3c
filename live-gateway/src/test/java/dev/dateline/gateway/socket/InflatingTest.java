package dev.dateline.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients send compressed, as it passes the handlers of a socket; RFC 7692's own examples among them. */
class InflatingTest {
    private static final int LONGEST = 8192;
    private static final int COMPRESSED = 4;

    private final EmbeddedChannel channel = new EmbeddedChannel(
            new Guard(new Speech(LONGEST, 1000, 1000), true), new Inflating(LONGEST), new Utf8FrameValidator());

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    @ParameterizedTest
    @CsvSource({
        "f2 48 cd c9 c9 07 00, 'RFC 7692, 7.2.3.1: one block'",
        "00 05 00 fa ff 48 65 6c 6c 6f 00, '7.2.3.3: a block that is not compressed'",
        "f3 48 cd c9 c9 07 00 00, '7.2.3.4: a block that says that it is the last one'",
        "f2 48 05 00 00 00 ff ff ca c9 c9 07 00, '7.2.3.5: two blocks'"
    })
    void theExamplesOfTheRfcSayHello(String hex, String example) {
        channel.writeInbound(text(true, COMPRESSED, bytes(hex)));

        assertThat(said()).as(example).isEqualTo("Hello");
    }

    @Test
    void aMessageInPartsIsInflatedAsOneWithAPingBetweenThem() {
        channel.writeInbound(text(false, COMPRESSED, bytes("f2 48 cd")));
        channel.writeInbound(new PingWebSocketFrame(Unpooled.copiedBuffer("?", StandardCharsets.UTF_8)));
        channel.writeInbound(new ContinuationWebSocketFrame(true, 0, bytes("c9 c9 07 00")));

        assertThat(said()).isEqualTo("Hello");
        PongWebSocketFrame pong = channel.readOutbound();
        pong.release();
    }

    @Test
    void whatIsNotCompressedPassesAsItIsBetweenMessagesThatAre() {
        channel.writeInbound(text(true, COMPRESSED, bytes("f2 48 cd c9 c9 07 00")));
        channel.writeInbound(new TextWebSocketFrame(false, 0, "pl"));
        channel.writeInbound(new ContinuationWebSocketFrame(true, 0, "ain"));
        channel.writeInbound(text(true, COMPRESSED, bytes("f2 48 cd c9 c9 07 00")));

        assertThat(said() + said() + said() + said()).isEqualTo("HelloplainHello");
    }

    @Test
    void anEmptyMessageIsEmpty() {
        channel.writeInbound(text(true, COMPRESSED, bytes("00")));

        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 64, 256, 1024, 4096, LONGEST})
    void aMessageOfAnyLengthThatMayBeIsTaken(int length) {
        String text = "x".repeat(length);
        channel.writeInbound(text(true, COMPRESSED, deflated(text)));

        assertThat(said()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {LONGEST + 1, 1 << 20, 64 << 20})
    void oneThatIsTooLongOnceItIsInflatedIsRefusedHoweverShortItCame(int length) {
        channel.writeInbound(text(true, COMPRESSED, deflated("x".repeat(length))));

        assertThat(closed()).isEqualTo(1009);
    }

    @Test
    void partsThatAreTooLongTogetherAreRefused() {
        byte[] half = new byte[LONGEST / 2 + 1];
        ByteBuf all = Unpooled.buffer();
        Deflation.write(half, all);
        channel.writeInbound(
                new BinaryWebSocketFrame(false, COMPRESSED, all.copy().writeBytes(Deflation.TAIL)));
        channel.writeInbound(new ContinuationWebSocketFrame(true, 0, all));

        assertThat(closed()).isEqualTo(1009);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 1024, 8000})
    void whatDoesNotGetShorterIsTakenToo(int length) {
        Random random = new Random(7);
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        ByteBuf out = Unpooled.buffer();
        Deflation.write(noise, out);
        channel.writeInbound(new BinaryWebSocketFrame(true, COMPRESSED, out));

        BinaryWebSocketFrame frame = channel.readInbound();
        assertThat(ByteBufUtil.getBytes(frame.content())).isEqualTo(noise);
        frame.release();
    }

    @ParameterizedTest
    @ValueSource(strings = {"07", "ff ff ff", "f2 48 cd c9 ff ff ff ff ff", "00 05 00 00 00 48"})
    void whatCannotBeInflatedIsRefused(String hex) {
        channel.writeInbound(text(true, COMPRESSED, bytes(hex)));

        assertThat(closed()).isEqualTo(1007);
    }

    @Test
    void whatIsNoTextOnceItIsInflatedIsRefused() {
        ByteBuf wrong = Unpooled.buffer();
        Deflation.write(new byte[] {'a', (byte) 0xC3, 'b'}, wrong);
        assertThatThrownBy(() -> channel.writeInbound(text(true, COMPRESSED, wrong)))
                .hasMessage("bytes are not UTF-8");

        assertThat(closed()).isEqualTo(1007);
    }

    @ParameterizedTest
    @MethodSource
    void reservedBitsThatMeanNothingAreAnErrorInTheProtocol(WebSocketFrame frame) {
        channel.writeInbound(frame);

        assertThat(closed()).isEqualTo(1002);
    }

    static Stream<Arguments> reservedBitsThatMeanNothingAreAnErrorInTheProtocol() {
        return Stream.of(
                        text(true, 1, bytes("00")),
                        text(true, 2, bytes("00")),
                        text(true, COMPRESSED + 1, bytes("00")),
                        new PingWebSocketFrame(true, COMPRESSED, Unpooled.EMPTY_BUFFER),
                        new CloseWebSocketFrame(true, COMPRESSED, Unpooled.EMPTY_BUFFER))
                .map(Arguments::of);
    }

    @Test
    void aPartThatBeginsNothingMayNotSayThatItIsCompressed() {
        channel.writeInbound(text(false, COMPRESSED, bytes("f2 48 cd")));
        channel.writeInbound(new ContinuationWebSocketFrame(true, COMPRESSED, bytes("c9 c9 07 00")));

        assertThat(closed()).isEqualTo(1002);
    }

    @Test
    void whatComesAfterAMessageThatWasRefusedIsNotLookedAt() {
        channel.writeInbound(text(false, COMPRESSED, bytes("ff ff")));
        channel.writeInbound(new ContinuationWebSocketFrame(true, 0, bytes("ff")));
        assertThat(closed()).isEqualTo(1007);
        assertThat(channel.inboundMessages()).isEmpty();
    }

    private static TextWebSocketFrame text(boolean whole, int reserved, ByteBuf content) {
        return new TextWebSocketFrame(whole, reserved, content);
    }

    private static ByteBuf deflated(String text) {
        ByteBuf out = Unpooled.buffer();
        Deflation.write(text.getBytes(StandardCharsets.UTF_8), out);
        return out;
    }

    private static ByteBuf bytes(String hex) {
        return Unpooled.wrappedBuffer(HexFormat.ofDelimiter(" ").parseHex(hex));
    }

    private String said() {
        WebSocketFrame frame = channel.readInbound();
        String said = frame.content().toString(StandardCharsets.UTF_8);
        frame.release();
        return said;
    }

    private int closed() {
        CloseWebSocketFrame close = channel.readOutbound();
        int status = close.statusCode();
        close.release();
        assertThat(channel.isOpen()).isFalse();
        return status;
    }
}
