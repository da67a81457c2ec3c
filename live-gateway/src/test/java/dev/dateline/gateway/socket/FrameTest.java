package dev.dateline.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Position;
import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes that go out. */
class FrameTest {
    private static final Position PLACE = Position.parse("1.12.9f3ac2d1b04e");

    @ParameterizedTest
    @ValueSource(ints = {1, 125, 126, 65_535, 65_536, 200_000})
    void isReadAsOneTextFrameToAMessageWhateverItsLength(int length) {
        String text = "x".repeat(length);
        Frame frame = new Frame(List.of(new Message(PLACE, text), new Message(PLACE, "näch\u2014ste")));

        assertThat(read(frame.webSocket(false).retainedDuplicate())).containsExactly(text, "näch\u2014ste");
        frame.release();
    }

    @Test
    void isWrittenOnceForAll() {
        Frame frame = new Frame(List.of(new Message(PLACE, "{}")));

        assertThat(frame.webSocket(false)).isSameAs(frame.webSocket(false));
        assertThat(frame.events()).isSameAs(frame.events());
        frame.release();
    }

    @Test
    void isCompressedOnceForAllWhoCanTakeItAndOnlyWhereThatIsShorter() {
        String news = "{\"body\":\"" + "The water behind the dam is rising. ".repeat(20) + "\"}";
        Frame frame = new Frame(List.of(new Message(PLACE, news), new Message(PLACE, "{}")));

        ByteBuf written = frame.webSocket(true);
        assertThat(frame.webSocket(true)).isSameAs(written);
        assertThat(written.readableBytes()).isLessThan(news.length() / 4);
        assertThat(read(written.retainedDuplicate())).containsExactly(news, "{}");
        assertThat(read(frame.webSocket(new ArticleId("dam"), true).retainedDuplicate()))
                .containsExactly("{\"article\":\"dam\"," + news.substring(1), "{\"article\":\"dam\",}");
        frame.release();
        assertThat(written.refCnt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 125, 4095, 4096, 4097, 65_536, 1_000_000})
    void isTheSameOnceItIsInflatedWhateverItsLength(int length) {
        Random random = new Random(length);
        String text = random.ints(length, 'a', 'a' + 20)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Frame frame = new Frame(List.of(new Message(PLACE, text), new Message(PLACE, "n\u00e4ch\u2014ste".repeat(9))));

        assertThat(read(frame.webSocket(true).retainedDuplicate()))
                .containsExactly(text, "n\u00e4ch\u2014ste".repeat(9));
        frame.release();
    }

    @Test
    void staysUntilTheLastWhoIsSentItHasIt() {
        Frame frame = new Frame(List.of(new Message(PLACE, "{}")));
        ByteBuf underWay = frame.webSocket(false).retainedDuplicate();
        frame.release();

        assertThat(read(underWay)).containsExactly("{}");
        assertThat(underWay.refCnt()).isZero();
    }

    @Test
    void isAnEventToAMessageForAStream() {
        Frame frame = new Frame(List.of(new Message(PLACE, "{\"a\":1}"), new Message(PLACE, "{}")));

        assertThat(frame.events().toString())
                .isEqualTo("id: 1.12.9f3ac2d1b04e\ndata: {\"a\":1}\n\nid: 1.12.9f3ac2d1b04e\ndata: {}\n\n");
    }

    private static List<String> read(ByteBuf bytes) {
        EmbeddedChannel client =
                new EmbeddedChannel(new WebSocket13FrameDecoder(false, true, 1 << 20), new Inflating(1 << 20));
        client.writeInbound(bytes);
        List<String> texts = new ArrayList<>();
        for (TextWebSocketFrame read = client.readInbound(); read != null; read = client.readInbound()) {
            texts.add(read.text());
            read.release();
        }
        client.finishAndReleaseAll();
        return texts;
    }
}
