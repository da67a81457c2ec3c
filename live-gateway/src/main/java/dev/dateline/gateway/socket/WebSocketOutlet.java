package dev.dateline.gateway.socket;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.gateway.protocol.ClientMessage;
import dev.dateline.gateway.protocol.CloseReason;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.vertx.core.http.HttpConnection;
import java.util.function.Consumer;

/**
 * A WebSocket, taken over from Vert.x.
 *
 * @param wire where frames that are written already go out: they are nothing to any handler between
 * @param deflation whether messages may go out compressed
 */
record WebSocketOutlet(Hearing hearing, ChannelHandlerContext wire, boolean deflation) implements Outlet {
    /**
     * On the socket's event loop, in the very turn in which the handshake ended.
     *
     * @param deflation whether the handshake agreed on that
     */
    static WebSocketOutlet over(HttpConnection connection, boolean deflation) {
        Hearing hearing = new Hearing();
        return new WebSocketOutlet(hearing, Takeover.of(connection, Speech.OF_READERS, deflation, hearing), deflation);
    }

    @Override
    public boolean isFull() {
        return !wire.channel().isWritable();
    }

    @Override
    public void onDrained(Runnable then) {
        hearing.onDrained(then);
    }

    @Override
    public void onEnd(Runnable then) {
        hearing.onEnd(then);
    }

    @Override
    public void onSaid(Consumer<ClientMessage> then) {
        hearing.onSaid(then);
    }

    @Override
    public Transport transport() {
        return Transport.WEBSOCKET;
    }

    @Override
    public boolean canAnswer() {
        return true;
    }

    @Override
    public void write(Frame frame) {
        var unused = wire.write(frame.webSocket(deflation).retainedDuplicate(), wire.voidPromise());
    }

    /** Adds the frame with the article that it is of, for a reader who follows several. */
    void write(Frame frame, ArticleId article) {
        var unused = wire.write(frame.webSocket(article, deflation).retainedDuplicate(), wire.voidPromise());
    }

    /** Sends one message of its own. */
    void say(String json) {
        Channel channel = wire.channel();
        var unused = channel.writeAndFlush(new TextWebSocketFrame(json), channel.voidPromise());
    }

    @Override
    public void flush() {
        wire.flush();
    }

    @Override
    public long heardAt(long now) {
        return hearing.at();
    }

    @Override
    public void ping() {
        Channel channel = wire.channel();
        var unused = channel.writeAndFlush(new PingWebSocketFrame(), channel.voidPromise());
    }

    /** A reader who takes nothing never sees the reason; its line is cut off all the same. */
    @Override
    public void close(CloseReason reason) {
        Channel channel = wire.channel();
        channel.write(new CloseWebSocketFrame(reason.code(), reason.line()), channel.voidPromise())
                .channel()
                .flush();
        ClosingHandshake.begin(channel);
    }

    @Override
    public void abandon() {
        var unused = wire.channel().close();
    }
}
