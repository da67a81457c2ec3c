package dev.dateline.gateway;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Candidate;
import dev.dateline.contract.desk.CandidateKey;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalKey;
import dev.dateline.contract.desk.WatchAnswer;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.desk.WorkKey;
import dev.dateline.contract.people.AccountKey;
import dev.dateline.contract.topic.Topics;
import dev.dateline.gateway.access.Access;
import dev.dateline.gateway.access.Gate;
import dev.dateline.gateway.access.OtherSites;
import dev.dateline.gateway.access.Registry;
import dev.dateline.gateway.account.AccountRecord;
import dev.dateline.gateway.desk.Answers;
import dev.dateline.gateway.desk.Articles;
import dev.dateline.gateway.desk.Board;
import dev.dateline.gateway.desk.DecisionsRoute;
import dev.dateline.gateway.desk.Desk;
import dev.dateline.gateway.desk.HistoryRoute;
import dev.dateline.gateway.desk.Matching;
import dev.dateline.gateway.desk.Outcomes;
import dev.dateline.gateway.desk.StoryRoute;
import dev.dateline.gateway.desk.WatchGuard;
import dev.dateline.gateway.desk.WatchesRoute;
import dev.dateline.gateway.feed.AccountRecords;
import dev.dateline.gateway.feed.Asks;
import dev.dateline.gateway.feed.Decisions;
import dev.dateline.gateway.feed.Feed;
import dev.dateline.gateway.feed.Listener;
import dev.dateline.gateway.feed.PastDecisions;
import dev.dateline.gateway.hub.Counts;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.ops.Health;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.reply.Failures;
import dev.dateline.gateway.socket.Limits;
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
    /** Sessions and passwords go by it: a story clock may run fast. */
    private static final Clock REAL = Clock.systemUTC();

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How long an editor waits for matching. */
    private static final Duration ANSWERS = Duration.ofSeconds(3);

    private final Vertx vertx;
    private final People people;
    private final UpdatesRoute updates;
    private final Producers producers;
    private final Feed feed;
    private final List<String> deployments = new CopyOnWriteArrayList<>();
    private final AtomicInteger port = new AtomicInteger();

    private Gateway(Vertx vertx, People people, UpdatesRoute updates, Producers producers, Feed feed) {
        this.vertx = vertx;
        this.people = people;
        this.updates = updates;
        this.producers = producers;
        this.feed = feed;
    }

    /** Who may come in. */
    private record People(Access access, Registry registry) {}

    /** What goes out to Kafka. */
    private record Producers(Decisions decisions, Asks asks, AccountRecords accounts) {
        static Producers open(Vertx vertx, Topics topics, Map<String, String> kafka) {
            return new Producers(
                    new Decisions(vertx, topics, kafka),
                    new Asks(vertx, topics, kafka),
                    new AccountRecords(vertx, topics, kafka));
        }

        Future<?> close() {
            return Future.join(decisions.close(), asks.close(), accounts.close());
        }
    }

    /** What the feed tells editors of, besides the logs. */
    private record Told(Board board, Outcomes outcomes, Articles articles, Answers answers, Registry registry) {
        Told(Registry registry) {
            this(new Board(), new Outcomes(), new Articles(), new Answers(), registry);
        }
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
        Producers producers;
        try {
            producers = Producers.open(vertx, topics, kafka);
        } catch (RuntimeException e) {
            return Future.failedFuture(new IllegalStateException("the Kafka settings are not valid: " + reason(e), e));
        }
        Hub hub = new Hub();
        Told told = new Told(new Registry(producers.accounts()::append));
        Feed feed = new Feed(hub, listener(told), topics, kafka);
        Access access = new Access(REAL, told.registry());
        Views views = new Views(config.banner(), config.rules());
        UpdatesRoute updates = new UpdatesRoute(new Readers(hub, feed, clock), Pace.USUAL, Limits.USUAL);
        Routes routes = new Routes(
                new Site(hub, views, clock),
                updates,
                editing(
                        told,
                        new Desk(told.board(), hub, access, views, clock),
                        producers,
                        clock,
                        new HistoryRoute(hub, new PastDecisions(vertx, topics, kafka)::of, views)),
                Staffing.of(REAL, told.registry(), access, views),
                new Routes.Access(
                        new Gate(access, views),
                        new OtherSites(Set.copyOf(config.origins())),
                        new Health(feed::trouble, () -> counts(hub, feed)),
                        new Failures(views)),
                config.maxBodyBytes());
        return new Gateway(vertx, new People(access, told.registry()), updates, producers, feed).open(routes, config);
    }

    /** The port that is listened on. */
    public int port() {
        return port.get();
    }

    /** A path that signs one chief in, once, within 24 hours; a new one at each call. It is a secret. */
    public String signInPath() {
        return "/desk/enter?token=" + people.access().invite().reveal();
    }

    /** Whether somebody has an account from which people can be managed, so that no link is needed for that. */
    public boolean hasChief() {
        return people.registry().accounts().hasChiefBeside("");
    }

    /** Sends readers elsewhere and stops; done when everything is closed. */
    public Future<Void> close() {
        return updates.leave()
                .eventually(() ->
                        Future.join(deployments.stream().map(vertx::undeploy).toList()))
                .eventually(producers::close)
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

    private static Routes.Editing editing(
            Told told, Desk desk, Producers producers, Clock clock, HistoryRoute history) {
        Matching matching = new Matching(producers.asks()::append, told.answers(), ANSWERS);
        WatchGuard guard = new WatchGuard(told.articles(), matching);
        return new Routes.Editing(
                desk,
                new DecisionsRoute(
                        producers.decisions()::append, told.outcomes(), clock, PATIENCE, guard, told.articles()),
                new WatchesRoute(told.articles(), matching),
                history,
                new StoryRoute(told.articles()));
    }

    private static Listener listener(Told told) {
        return new Listener() {
            @Override
            public void candidate(CandidateKey key, @Nullable Candidate candidate) {
                told.board().take(key, candidate);
            }

            @Override
            public void proposal(ProposalKey key, @Nullable Proposal proposal) {
                told.board().take(key, proposal);
            }

            @Override
            public void work(WorkKey key, @Nullable Work work) {
                told.board().take(key, work);
            }

            @Override
            public void outcome(Outcome outcome) {
                // The board first: who hears that a decision was accepted finds the proposal settled.
                told.board().take(outcome);
                told.outcomes().take(outcome);
            }

            @Override
            public void article(ArticleId id, @Nullable Article article) {
                told.articles().take(id, article);
            }

            @Override
            public void account(AccountKey key, @Nullable AccountRecord record) {
                told.registry().take(key, record);
            }

            @Override
            public void accountsRead() {
                told.registry().caughtUp();
            }

            @Override
            public void answer(WatchAnswer answer) {
                told.answers().take(answer);
            }
        };
    }
}
