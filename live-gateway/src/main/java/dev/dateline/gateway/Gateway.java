package dev.dateline.gateway;

import dev.dateline.contract.desk.Candidate;
import dev.dateline.contract.desk.CandidateKey;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalKey;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.desk.WorkKey;
import dev.dateline.contract.topic.Topics;
import dev.dateline.gateway.access.Access;
import dev.dateline.gateway.access.Gate;
import dev.dateline.gateway.access.OtherSites;
import dev.dateline.gateway.desk.Board;
import dev.dateline.gateway.desk.DecisionsRoute;
import dev.dateline.gateway.desk.Desk;
import dev.dateline.gateway.desk.Outcomes;
import dev.dateline.gateway.feed.Decisions;
import dev.dateline.gateway.feed.Feed;
import dev.dateline.gateway.feed.Listener;
import dev.dateline.gateway.hub.Counts;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.ops.Health;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.reply.Failures;
import dev.dateline.gateway.socket.Pace;
import dev.dateline.gateway.socket.Readers;
import dev.dateline.gateway.socket.UpdatesRoute;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A running gateway: readers' pages and connections, and the editors' desk. Any number may run beside each other. */
public final class Gateway {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final Access access;
    private final UpdatesRoute updates;
    private final Decisions decisions;
    private final Feed feed;
    private final List<String> deployments = new CopyOnWriteArrayList<>();
    private final AtomicInteger port = new AtomicInteger();

    private Gateway(Vertx vertx, Access access, UpdatesRoute updates, Decisions decisions, Feed feed) {
        this.vertx = vertx;
        this.access = access;
        this.updates = updates;
        this.decisions = decisions;
        this.feed = feed;
    }

    /**
     * Starts a gateway; done when readers can be served. Fails with one clear line where Kafka does not answer within
     * about 15 seconds or the port is taken, and leaves nothing running then.
     *
     * @param kafka plain client properties
     * @param clock the one that decisions and labels take their time from
     */
    public static Future<Gateway> start(
            Vertx vertx, GatewayConfig config, Topics topics, Map<String, String> kafka, Clock clock) {
        Hub hub = new Hub();
        Board board = new Board();
        Outcomes outcomes = new Outcomes();
        Feed feed = new Feed(hub, listener(board, outcomes), topics, kafka);
        Decisions decisions;
        try {
            decisions = new Decisions(vertx, topics, kafka);
        } catch (RuntimeException e) {
            return Future.failedFuture(new IllegalStateException("the Kafka settings are not valid: " + reason(e), e));
        }
        Access access = new Access(Clock.systemUTC());
        Views views = new Views(config.banner());
        UpdatesRoute updates = new UpdatesRoute(new Readers(hub, feed, clock), Pace.USUAL);
        Routes routes = new Routes(
                new Site(hub, views, clock),
                updates,
                new Desk(board, hub, access, views, clock),
                new DecisionsRoute(decisions::append, outcomes, clock, PATIENCE),
                new Routes.Access(
                        new Gate(access, views),
                        new OtherSites(Set.copyOf(config.origins())),
                        new Health(feed::trouble, () -> counts(hub, feed)),
                        new Failures(views)),
                config.maxBodyBytes());
        return new Gateway(vertx, access, updates, decisions, feed).open(routes, config);
    }

    /** The port that is listened on. */
    public int port() {
        return port.get();
    }

    /** A path that signs one editor in, once, within 24 hours; a new one at each call. It is a secret. */
    public String signInPath() {
        return "/desk/enter?token=" + access.invite().reveal();
    }

    /** Sends readers elsewhere and stops; done when everything is closed. */
    public Future<Void> close() {
        updates.leave();
        return Future.join(deployments.stream().map(vertx::undeploy).toList())
                .eventually(decisions::close)
                .otherwiseEmpty()
                .mapEmpty();
    }

    private Future<Gateway> open(Routes routes, GatewayConfig config) {
        DeploymentOptions eachCore =
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        return vertx.deployVerticle(feed)
                .onSuccess(deployments::add)
                .compose(id -> vertx.deployVerticle(() -> new HttpDoor(routes, config, port), eachCore))
                .onSuccess(deployments::add)
                .map(this)
                .recover(e -> close().transform(closed -> Future.failedFuture(e)));
    }

    /** Kafka's own clients name the real reason in a cause. */
    private static String reason(Throwable e) {
        Throwable cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : reason(cause);
    }

    private static Health.Counts counts(Hub hub, Feed feed) {
        Counts met = hub.counts();
        return new Health.Counts(met.mismatches(), met.duplicates(), feed.unreadable());
    }

    private static Listener listener(Board board, Outcomes outcomes) {
        return new Listener() {
            @Override
            public void candidate(CandidateKey key, @Nullable Candidate candidate) {
                board.take(key, candidate);
            }

            @Override
            public void proposal(ProposalKey key, @Nullable Proposal proposal) {
                board.take(key, proposal);
            }

            @Override
            public void work(WorkKey key, @Nullable Work work) {
                board.take(key, work);
            }

            @Override
            public void outcome(Outcome outcome) {
                // The board first: who hears that a decision was accepted finds the proposal settled.
                board.take(outcome);
                outcomes.take(outcome);
            }
        };
    }
}
