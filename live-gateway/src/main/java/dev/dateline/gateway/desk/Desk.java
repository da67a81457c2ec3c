package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.live.Position;
import dev.dateline.contract.style.Times;
import dev.dateline.gateway.access.Access;
import dev.dateline.gateway.access.Gate;
import dev.dateline.gateway.access.Sightings;
import dev.dateline.gateway.account.Caller;
import dev.dateline.gateway.account.Permission;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Behind;
import dev.dateline.gateway.hub.CatchUp;
import dev.dateline.gateway.hub.DeskCard;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.Versions;
import dev.dateline.gateway.page.EntriesView;
import dev.dateline.gateway.page.FigureView;
import dev.dateline.gateway.page.Me;
import dev.dateline.gateway.page.ProposalView;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.reply.ArticleParam;
import dev.dateline.gateway.reply.Handshake;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The console: its page, its proposals, its connection. All of it is for those who may read the desk. */
public final class Desk {
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final int RETRY_SECONDS = 1;

    private final Board board;
    private final Hub hub;
    private final CatchUp feed;
    private final Cards cards;
    private final Access access;
    private final Views views;
    private final Sightings sightings;
    private final Clock clock;
    private final ProposalFrames frames = new ProposalFrames();

    /**
     * @param feed whether this node hears of what is new
     * @param clock the one by which labels are written
     */
    public Desk(Board board, Hub hub, CatchUp feed, Access access, Sightings sightings, Views views, Clock clock) {
        this.board = board;
        this.hub = hub;
        this.feed = feed;
        this.cards = new Cards(hub, board);
        this.access = access;
        this.sightings = sightings;
        this.views = views;
        this.clock = clock;
    }

    record Proposals(List<ProposalView> proposals) {}

    record Waiting(List<WaitingView> waiting, List<ScheduledView> scheduled, List<Omissions.View> leftOut) {}

    /** {@code GET /desk}. */
    public void console(RoutingContext request) {
        List<DeskCard> open = board.now().open().stream().map(cards::of).toList();
        Reply.showing(request, views.media().images(), List.of());
        Reply.html(request, 200, views.desk(open, hub.gists(), new Me(Gate.of(request)), clock.instant()));
    }

    /** {@code GET /v1/proposals}: the open ones. */
    public void proposals(RoutingContext request) {
        List<ProposalView> open = board.now().open().stream().map(this::view).toList();
        Reply.json(request, 200, new Proposals(open));
    }

    /** {@code GET /v1/articles/{id}/entries}: what was published, with what a decision on it must name. */
    public void entries(RoutingContext request) {
        ArticleLog log = ArticleParam.of(request).flatMap(hub::log).orElse(null);
        Versions versions = log == null ? null : log.versions().orElse(null);
        if (log == null) {
            Reply.fail(request, 404, "there is no such article");
        } else if (versions == null) {
            Reply.failForNow(request, RETRY_SECONDS, "the oldest entries of this article are still being read");
        } else {
            Reply.json(request, 200, EntriesView.of(log, versions, clock.instant()));
        }
    }

    /** {@code GET /v1/desk/waiting}: what waits for a second person, what goes out later, and what went out without a picture. */
    public void waiting(RoutingContext request) {
        Reply.json(request, 200, new Waiting(board.waiting(), board.later(), board.omissions()));
    }

    /** {@code GET /v1/desk}: the console's WebSocket. */
    public void connect(RoutingContext request) {
        if (!Handshake.isWanted(request)) {
            Reply.fail(request, 400, "this address takes a WebSocket only");
            return;
        }
        Caller caller = Gate.of(request);
        Context context = request.vertx().getOrCreateContext();
        request.request()
                .toWebSocket()
                .onSuccess(socket -> new DeskSocket(
                                socket, context, this, caller.name(), () -> access.lasts(caller, Permission.READ_DESK))
                        .start(HEARTBEAT))
                .onFailure(e -> Reply.fail(request, 400, "this is no WebSocket handshake"));
    }

    /** For how many seconds nothing was heard of Kafka, so that nothing can be decided; null where it is heard. */
    @Nullable Integer behind() {
        return Behind.seconds(feed.silence());
    }

    Board board() {
        return board;
    }

    /** An editor has had this before their eyes for more than a moment. */
    void looked(String by, ProposalId proposal) {
        board.article(proposal).ifPresent(article -> sightings.looked(by, article, proposal));
    }

    Presence presence() {
        return board.presence();
    }

    /** What a console is sent of an article's ledger. */
    DeskMessage facts(ArticleId article) {
        Instant now = clock.instant();
        Times times = hub.log(article).map(log -> log.front().times()).orElse(Times.UTC);
        return new DeskMessage.Facts(
                article,
                board.ledgers().of(article).stream()
                        .map(figure -> FigureView.of(figure, times, now))
                        .toList());
    }

    /** What a console is sent of a proposal. */
    String frame(Standing standing) {
        Position page =
                hub.log(standing.proposal().article()).map(ArticleLog::position).orElse(null);
        return frames.of(standing, page, () -> new DeskMessage.Proposal(view(standing)));
    }

    private ProposalView view(Standing standing) {
        return ProposalView.of(cards.of(standing), clock.instant());
    }
}
