package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.gateway.hub.Subscription;
import dev.dateline.gateway.protocol.CloseReason;
import dev.dateline.gateway.shelf.Unreadable;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One console's connection: all that is open, then each change. Runs on its own event loop, but for {@link #wake}. */
final class DeskSocket {
    /** Proposals written in one turn, so that one console does not keep the others of its loop waiting. */
    private static final int CHUNK = 64;

    /** No timer: to Vert.x 0 is one, and not necessarily ours. */
    private static final long NONE = -1;

    /** In milliseconds: stories grow with each item, and nobody reads them quicker. */
    private static final long BETWEEN_CANDIDATES = 1_000;

    /** In milliseconds: where many go through the queue, each is told of all at once. */
    private static final long BETWEEN_LOOKS = 500;

    /** In milliseconds: what is looked at for less was passed over. */
    private static final long MOMENT = 2_000;

    /** In milliseconds: pages say one by one what they show, a thousand of them at once. */
    private static final long BETWEEN_RECEIPTS = 100;

    /** In milliseconds: news that gives figures comes in bursts, and all of it is in the last one. */
    private static final long BETWEEN_FACTS = 500;

    private final ServerWebSocket socket;
    private final Context context;
    private final Desk desk;
    private final Ear ear;
    private final Beside beside;
    private final BooleanSupplier signedIn;
    private final List<Paced> paced;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Deque<Standing> next = new ArrayDeque<>();

    private final Set<ProposalId> noted = new HashSet<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private long seen;
    private long ticker = NONE;
    private long confirmed;
    private boolean ready;
    private boolean full;

    /**
     * Begins with {@link #start}.
     *
     * @param name whose console it is, by the session
     */
    DeskSocket(ServerWebSocket socket, Context context, Desk desk, String name, BooleanSupplier signedIn) {
        this.socket = socket;
        this.context = context;
        this.desk = desk;
        this.ear = new Ear(desk.presence(), name);
        this.beside = new Beside(desk.board().ledgers());
        this.signedIn = signedIn;
        this.paced = List.of(
                new Paced(BETWEEN_CANDIDATES, desk.board().candidates()::change, this::candidates),
                new Paced(BETWEEN_LOOKS, desk.presence()::change, this::others),
                new Paced(BETWEEN_RECEIPTS, desk.board().receipts()::change, this::receipts),
                new Paced(BETWEEN_LOOKS, desk.board()::waited, this::waiting),
                new Paced(BETWEEN_FACTS, beside::change, this::facts));
    }

    void start(Duration heartbeat) {
        Board.Now now = desk.board().now();
        next.addAll(now.open());
        seen = now.change();
        subscriptions.add(desk.board().follow(this::wake));
        subscriptions.add(desk.presence().follow(this::wake));
        ticker = context.owner().setPeriodic(heartbeat.toMillis(), id -> tick());
        socket.closeHandler(v -> end());
        socket.textMessageHandler(this::hear);
        socket.binaryMessageHandler(bytes -> close(CloseReason.BAD_MESSAGE));
        drain();
    }

    private void wake() {
        if (woken.compareAndSet(false, true)) {
            context.runOnContext(v -> drain());
        }
    }

    private void drain() {
        woken.set(false);
        if (!signedIn.getAsBoolean()) {
            close(CloseReason.SESSION_ENDED);
            return;
        }
        int left = CHUNK;
        while (!full && !socket.isClosed() && hasMore()) {
            if (socket.writeQueueFull()) {
                pause();
            } else if (left-- == 0) {
                wake();
                return;
            } else {
                sendNext();
            }
        }
        if (!full && ready) {
            paced.stream().filter(Paced::isDue).forEach(this::send);
        }
    }

    private void send(Paced one) {
        if (socket.isClosed()) {
            return;
        }
        write(one.take());
        context.owner().setTimer(one.pause(), id -> {
            one.rested();
            drain();
        });
    }

    private Paced.Whole candidates() {
        Candidates.Now now = desk.board().candidates().now();
        return new Paced.Whole(new DeskMessage.Candidates(now.shown()), now.change());
    }

    /** Those that have changed: older ones are there already. */
    private Paced.Whole receipts() {
        Receipts.Now now = desk.board().receipts().since(confirmed);
        confirmed = now.change();
        return new Paced.Whole(new DeskMessage.Receipts(now.changed()), now.change());
    }

    private Paced.Whole waiting() {
        // The number first: what comes in between is told once more.
        long change = desk.board().waited();
        return new Paced.Whole(
                new DeskMessage.Waiting(
                        desk.board().waiting(),
                        desk.board().later(),
                        desk.board().omissions()),
                change);
    }

    private Paced.Whole facts() {
        long change = beside.change();
        ArticleId article = Objects.requireNonNull(beside.article(), "what has changed is an article's");
        return new Paced.Whole(desk.facts(article), change);
    }

    private Paced.Whole others() {
        Presence.Now now = ear.others();
        return new Paced.Whole(new DeskMessage.Looking(now.looking()), now.change());
    }

    private void hear(String text) {
        CloseReason wrong = ear.hear(text, signedIn.getAsBoolean());
        if (wrong != null) {
            close(wrong);
        } else {
            noteSoon(ear.eyes());
            beside.turn(ear.article());
            wake();
        }
    }

    /** Who goes through the queue key by key has not looked at what was passed over. Once for each console. */
    private void noteSoon(@Nullable ProposalId proposal) {
        if (proposal != null && !noted.contains(proposal)) {
            context.owner().setTimer(MOMENT, id -> {
                if (proposal.equals(ear.eyes()) && signedIn.getAsBoolean() && noted.add(proposal)) {
                    desk.looked(ear.name(), proposal);
                }
            });
        }
    }

    private boolean hasMore() {
        if (next.isEmpty() && ready) {
            next.addAll(desk.board().since(seen));
            seen = next.isEmpty() ? seen : next.getLast().change();
        }
        return !ready || !next.isEmpty();
    }

    private void sendNext() {
        Standing standing = next.poll();
        if (standing == null) {
            ready = true;
            write(new DeskMessage.Ready(desk.behind()));
        } else {
            tell(standing);
        }
    }

    /** Nobody decides on a proposal beside which something is missing: the console comes again. */
    private void tell(Standing standing) {
        try {
            write(desk.frame(standing));
        } catch (Unreadable e) {
            close(CloseReason.TRY_LATER);
        }
    }

    private void pause() {
        full = true;
        socket.drainHandler(v -> {
            full = false;
            drain();
        });
    }

    private void tick() {
        ear.rested();
        if (full) {
            close(CloseReason.TOO_SLOW);
        } else if (!signedIn.getAsBoolean()) {
            close(CloseReason.SESSION_ENDED);
        } else {
            socket.writePing(Buffer.buffer());
            write(new DeskMessage.Heartbeat(desk.behind()));
        }
    }

    private void write(DeskMessage message) {
        write(message.text());
    }

    private void write(String text) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(text);
        }
    }

    private void close(CloseReason reason) {
        end();
        socket.close(reason.code(), reason.line());
    }

    private void end() {
        if (ticker != NONE) {
            context.owner().cancelTimer(ticker);
        }
        subscriptions.forEach(Subscription::close);
        ear.close();
    }
}
