package dev.dateline.gateway.socket;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.gateway.protocol.ClientMessage;
import dev.dateline.gateway.protocol.CloseReason;
import java.util.function.Consumer;

/** One article's part of a socket over which several are followed: to whoever sends on it, an outlet like any other. */
final class Strand implements Outlet {
    private final ArticleId article;
    private final LiveSocket socket;
    private Runnable drained = () -> {};
    private Runnable ended = () -> {};
    private Consumer<ClientMessage> said = message -> {};
    private boolean over;

    Strand(ArticleId article, LiveSocket socket) {
        this.article = article;
        this.socket = socket;
    }

    ArticleId article() {
        return article;
    }

    @Override
    public boolean isFull() {
        return socket.outlet().isFull();
    }

    @Override
    public void onDrained(Runnable then) {
        drained = then;
    }

    @Override
    public void onEnd(Runnable then) {
        ended = then;
    }

    @Override
    public void onSaid(Consumer<ClientMessage> then) {
        said = then;
    }

    @Override
    public Transport transport() {
        return Transport.STRAND;
    }

    @Override
    public boolean canAnswer() {
        return true;
    }

    @Override
    public void write(Frame frame) {
        if (!over) {
            socket.outlet().write(frame, article);
        }
    }

    @Override
    public void flush() {
        socket.outlet().flush();
    }

    @Override
    public long heardAt(long now) {
        return socket.outlet().heardAt(now);
    }

    @Override
    public void ping() {
        socket.ping();
    }

    /** What concerns this article alone ends this part alone; the rest is the whole socket's. */
    @Override
    public void close(CloseReason reason) {
        over = true;
        if (reason == CloseReason.RESTARTING || reason == CloseReason.TOO_SLOW) {
            socket.close(reason);
        } else {
            socket.end(this, reason);
        }
    }

    @Override
    public void abandon() {
        socket.outlet().abandon();
    }

    void resume() {
        drained.run();
    }

    void hear(ClientMessage message) {
        said.accept(message);
    }

    /** Nothing more is sent of this article. */
    void end() {
        over = true;
        ended.run();
    }
}
