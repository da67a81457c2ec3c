package dev.dateline.gateway;

import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Attendance;
import dev.dateline.contract.desk.Candidate;
import dev.dateline.contract.desk.CandidateKey;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalKey;
import dev.dateline.contract.desk.Receipt;
import dev.dateline.contract.desk.ReceiptKey;
import dev.dateline.contract.desk.WatchAnswer;
import dev.dateline.contract.desk.WatchAsk;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.desk.WorkKey;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.ledger.FigureKey;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.people.AccountKey;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.topic.Values;
import dev.dateline.contract.trace.Tracer;
import dev.dateline.gateway.access.Access;
import dev.dateline.gateway.access.Gate;
import dev.dateline.gateway.access.OtherSites;
import dev.dateline.gateway.access.Registry;
import dev.dateline.gateway.access.Sightings;
import dev.dateline.gateway.account.AccountRecord;
import dev.dateline.gateway.canary.CanaryReader;
import dev.dateline.gateway.canary.Pulse;
import dev.dateline.gateway.desk.ActionsRoute;
import dev.dateline.gateway.desk.ActorList;
import dev.dateline.gateway.desk.ActorsRoute;
import dev.dateline.gateway.desk.Answers;
import dev.dateline.gateway.desk.Articles;
import dev.dateline.gateway.desk.Board;
import dev.dateline.gateway.desk.CarriersRoute;
import dev.dateline.gateway.desk.Deciding;
import dev.dateline.gateway.desk.DecisionsRoute;
import dev.dateline.gateway.desk.Desk;
import dev.dateline.gateway.desk.FactsRoute;
import dev.dateline.gateway.desk.HistoryRoute;
import dev.dateline.gateway.desk.Matching;
import dev.dateline.gateway.desk.Outcomes;
import dev.dateline.gateway.desk.PoliciesRoute;
import dev.dateline.gateway.desk.ReceiptsRoute;
import dev.dateline.gateway.desk.RollCall;
import dev.dateline.gateway.desk.StoryRoute;
import dev.dateline.gateway.desk.Vetting;
import dev.dateline.gateway.desk.WatchGuard;
import dev.dateline.gateway.desk.WatchesRoute;
import dev.dateline.gateway.desk.WithdrawalWatch;
import dev.dateline.gateway.feed.Appender;
import dev.dateline.gateway.feed.Decisions;
import dev.dateline.gateway.feed.Feed;
import dev.dateline.gateway.feed.HookReader;
import dev.dateline.gateway.feed.KeptSightings;
import dev.dateline.gateway.feed.Listener;
import dev.dateline.gateway.feed.Passages;
import dev.dateline.gateway.feed.PastDecisions;
import dev.dateline.gateway.feed.Surveyor;
import dev.dateline.gateway.hub.Census;
import dev.dateline.gateway.hub.Counts;
import dev.dateline.gateway.hub.Holding;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.Stopwatch;
import dev.dateline.gateway.openid.OpenIdConfig;
import dev.dateline.gateway.openid.OpenIdRoute;
import dev.dateline.gateway.openid.SignInElsewhere;
import dev.dateline.gateway.ops.CanaryMeters;
import dev.dateline.gateway.ops.CanaryTrace;
import dev.dateline.gateway.ops.GatewayMeters;
import dev.dateline.gateway.ops.Health;
import dev.dateline.gateway.ops.LagWatch;
import dev.dateline.gateway.ops.Lookout;
import dev.dateline.gateway.ops.LoopClock;
import dev.dateline.gateway.ops.OpsRoute;
import dev.dateline.gateway.ops.Surroundings;
import dev.dateline.gateway.page.MediaRules;
import dev.dateline.gateway.page.Views;
import dev.dateline.gateway.reply.Failures;
import dev.dateline.gateway.shelf.Shelf;
import dev.dateline.gateway.socket.Limits;
import dev.dateline.gateway.socket.LiveRoute;
import dev.dateline.gateway.socket.Pace;
import dev.dateline.gateway.socket.Readers;
import dev.dateline.gateway.socket.Traffic;
import dev.dateline.gateway.socket.Turnstile;
import dev.dateline.gateway.socket.UpdatesRoute;
import dev.dateline.gateway.webhook.Writing;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
    private final Sight sight;
    private final Outside outside;
    private final Ops ops;
    private final List<String> deployments = new CopyOnWriteArrayList<>();
    private final AtomicInteger port = new AtomicInteger();

    private Gateway(
            Vertx vertx,
            People people,
            UpdatesRoute updates,
            Producers producers,
            Sight sight,
            Outside outside,
            Ops ops) {
        this.vertx = vertx;
        this.people = people;
        this.updates = updates;
        this.producers = producers;
        this.sight = sight;
        this.outside = outside;
        this.ops = ops;
    }

    /** What those who look after this installation see, and the groups of its webhooks. */
    private record Ops(Lookout lookout, List<String> webhooks) {
        void know(Surroundings others) {
            List<String> groups =
                    Stream.concat(others.groups().stream(), webhooks.stream()).toList();
            lookout.surroundings(new Surroundings(groups, others.topology(), others.sources(), others.raw()));
        }
    }

    /** What it reads, where what is not on the heap of that is, and the canary's reader, which need not be there. */
    private record Sight(
            Hub hub, Feed feed, Shelf shelf, CanaryTrace meters, AtomicReference<@Nullable CanaryReader> canary) {
        List<String> trouble() {
            return Stream.concat(feed.trouble().stream(), unheard().stream()).toList();
        }

        List<String> unheard() {
            return pulse().trouble();
        }

        List<String> notes() {
            return pulse().notes();
        }

        private Pulse pulse() {
            CanaryReader reader = canary.get();
            return reader == null ? Pulse.WELL : reader.pulse();
        }
    }

    /** Who may come in. */
    private record People(Access access, Registry registry) {}

    /** What this one has to do with other systems, and with the gateways beside it. */
    private record Outside(SignInElsewhere elsewhere, Hooks hooks, RollCall rollCall) {
        Future<?> close() {
            return Future.join(elsewhere.close(), hooks.close(), rollCall.leave());
        }
    }

    /** What goes out to Kafka: one for each topic, which is why they are so many. */
    private record Producers(
            Decisions decisions,
            Appender<DeskId, WatchAsk> asks,
            Appender<AccountKey, AccountRecord> accounts,
            Appender<ReceiptKey, Receipt> receipts,
            Appender<String, Attendance> presence,
            Appender<String, KnownActor> actors,
            KeptSightings sightings) {
        static Producers open(
                Vertx vertx,
                Passages passages,
                Stopwatch stopwatch,
                Tracer tracer,
                Topics topics,
                Map<String, String> kafka) {
            return new Producers(
                    new Decisions(vertx, passages, stopwatch, tracer, topics, kafka),
                    new Appender<>(vertx, topics.asks(), kafka),
                    new Appender<>(vertx, topics.accounts().carrying(Values.json(AccountRecord.class)), kafka),
                    new Appender<>(vertx, topics.receipts(), kafka),
                    new Appender<>(vertx, topics.presence(), kafka),
                    new Appender<>(vertx, topics.actors(), kafka),
                    new KeptSightings(vertx, topics, kafka));
        }

        Future<?> close() {
            return Future.join(List.of(
                    decisions.close(),
                    asks.close(),
                    accounts.close(),
                    receipts.close(),
                    presence.close(),
                    actors.close(),
                    sightings.close()));
        }
    }

    /** What editors also read as pages; {@code hub} as readers have them. */
    private record Pages(Hub hub, Desk desk, ActorsRoute actors) {}

    /** What the feed tells editors of, besides the logs. */
    private record Told(
            Board board, Outcomes outcomes, Articles articles, Answers answers, Registry registry, ActorList actors) {
        Told(Registry registry, ActorList actors) {
            this(new Board(), new Outcomes(), new Articles(), new Answers(), registry, actors);
        }
    }

    /** Starts a gateway that keeps no metrics. */
    public static Future<Gateway> start(
            Vertx vertx, GatewayConfig config, Topics topics, Map<String, String> kafka, Clock clock) {
        return start(vertx, config, topics, kafka, clock, new CompositeMeterRegistry(), Tracer.NONE);
    }

    /**
     * Starts a gateway; done when readers can be served. Fails with one clear line where Kafka does not answer within
     * about 15 seconds or the port is taken, and leaves nothing running then.
     *
     * @param kafka plain client properties
     * @param clock the one that decisions and labels take their time from
     * @param registry where its metrics are kept
     * @param tracer told of what is decided here, and of what is pushed
     */
    public static Future<Gateway> start(
            Vertx vertx,
            GatewayConfig config,
            Topics topics,
            Map<String, String> kafka,
            Clock clock,
            MeterRegistry registry,
            Tracer tracer) {
        GatewayMeters meters = new GatewayMeters(registry);
        Passages passages = new Passages();
        Producers producers;
        try {
            producers = Producers.open(vertx, passages, meters, tracer, topics, kafka);
        } catch (RuntimeException e) {
            return Future.failedFuture(new IllegalStateException("the Kafka settings are not valid: " + reason(e), e));
        }
        Shelf shelf = Shelf.in(config.shelf());
        Hub hub = new Hub(shelf, Holding.USUAL);
        ActorList actors = new ActorList(
                producers.actors()::append, (pause, next) -> vertx.setTimer(pause.toMillis(), id -> next.run()));
        Told told = new Told(new Registry(producers.accounts()::append), actors);
        Census census = new Census();
        RollCall rollCall = new RollCall(vertx, told.board(), census, producers.presence()::append);
        AtomicReference<Consumer<Entry>> shown = new AtomicReference<>(entry -> {});
        Feed feed =
                new Feed(hub, listener(told, rollCall, entry -> shown.get().accept(entry)), passages, topics, kafka);
        Sight sight =
                new Sight(hub, feed, shelf, new CanaryTrace(new CanaryMeters(registry), REAL), new AtomicReference<>());
        Access access = new Access(REAL, told.registry());
        OpenIdConfig openId = config.neighbours().openId();
        MediaRules media = config.neighbours().media();
        Views views = new Views(
                config.banner(), config.rules(), media, openId == null ? null : openId.name(), config.theme());
        SignInElsewhere elsewhere = openId == null
                ? SignInElsewhere.NONE
                : new OpenIdRoute(vertx, REAL, told.registry(), access, views, openId);
        Writing writing = new Writing(hub, told.articles()::desk, clock);
        Outside outside = new Outside(
                elsewhere, new Hooks(vertx, REAL, config.neighbours().webhooks(), writing), rollCall);
        Traffic traffic = new Traffic(meters, tracer);
        UpdatesRoute updates =
                new UpdatesRoute(new Readers(hub, feed, clock, traffic, census), Pace.USUAL, Limits.USUAL);
        meters.bind(hub, feed);
        meters.bind(traffic);
        meters.bind(told.board(), REAL);
        shown.set(new WithdrawalWatch(
                vertx, "gateway-" + UUID.randomUUID(), producers.receipts()::append, updates::tally, REAL)::shown);
        Sightings sightings = new Sightings(producers.sightings(), clock);
        Lookout lookout = new Lookout(
                new Lookout.Node(rollCall.node(), feed::trouble, sight::unheard, sight::notes),
                new Lookout.Seen(hub, feed, told.board(), census, traffic, new Surveyor(vertx, topics, kafka)),
                sight.meters(),
                REAL);
        List<String> webhooks = config.neighbours().webhooks().stream()
                .map(webhook -> HookReader.group(topics, webhook.name()))
                .toList();
        Ops ops = new Ops(lookout, webhooks);
        Routes routes = new Routes(
                new Site(hub, views, clock, feed),
                new Routes.Reading(updates, new LiveRoute(updates), new SegmentsRoute(hub)),
                editing(
                        told,
                        new Pages(
                                hub,
                                new Desk(told.board(), hub, feed, access, sightings, views, clock),
                                new ActorsRoute(told.actors(), views, clock)),
                        producers,
                        clock,
                        config,
                        telling(
                                told,
                                hub,
                                new HistoryRoute(hub, new PastDecisions(vertx, topics, kafka)::of, sightings, views),
                                clock)),
                Staffing.of(REAL, told.registry(), access, views, elsewhere),
                new OpsRoute(lookout, views),
                new Routes.Access(
                        new Gate(access, views),
                        sightings,
                        new OtherSites(Set.copyOf(config.origins())),
                        new Health(sight::trouble, sight::notes, () -> counts(hub, feed)),
                        new Failures(views)),
                config.maxBodyBytes());
        return new Gateway(vertx, new People(access, told.registry()), updates, producers, sight, outside, ops)
                .open(
                        new HttpDoor.Server(routes, new LoopClock(registry), new Turnstile(Limits.USUAL, traffic)),
                        config,
                        topics,
                        kafka)
                .compose(open -> open.alongside(new LagWatch(registry, feed)))
                .compose(open -> open.alongside(lookout));
    }

    /** From now on the ops page also shows what the other parts are. From any thread. */
    public void surroundings(Surroundings others) {
        ops.know(others);
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

    /** What keeps readers or editors from being served, a line each; empty where nothing does. From any thread. */
    public List<String> trouble() {
        return sight.trouble();
    }

    /** What is wrong elsewhere, and so keeps this node from nothing, a line each. From any thread. */
    public List<String> notes() {
        return sight.notes();
    }

    /**
     * From now on waits for a canary {@code every} so often; done when it listens.
     *
     * @param topics those that this gateway reads
     */
    public Future<Void> canary(Duration every, Topics topics) {
        CanaryReader reader = new CanaryReader(sight.hub(), page -> unread(topics, page), sight.meters(), REAL, every);
        return alongside(reader).onSuccess(open -> sight.canary().set(reader)).mapEmpty();
    }

    private List<Pulse.Unread> unread(Topics topics, ArticleId page) {
        String updates = topics.updates().name();
        int partition = topics.updates().partition(new EntryKey(page, 1));
        return sight.feed().lags().stream()
                .filter(lag -> lag.topic().equals(updates) && lag.partition() == partition)
                .map(lag -> new Pulse.Unread(updates + "-" + partition, lag.records(), lag.time()))
                .toList();
    }

    /** Whether what comes with each entry and delivery is counted and clocked; off only to measure what that costs. */
    public void counting(boolean on) {
        updates.counting(on);
        sight.feed().counting(on);
    }

    /** Sends readers elsewhere and stops; done when everything is closed. */
    public Future<Void> close() {
        sight.feed().leaving();
        return updates.leave()
                .eventually(() ->
                        Future.join(deployments.stream().map(vertx::undeploy).toList()))
                .eventually(outside::close)
                .eventually(producers::close)
                .otherwiseEmpty()
                .onComplete(closed -> sight.shelf().close())
                .mapEmpty();
    }

    private Future<Gateway> alongside(Deployable watch) {
        return vertx.deployVerticle(watch).onSuccess(deployments::add).map(this);
    }

    private Future<Gateway> open(
            HttpDoor.Server server, GatewayConfig config, Topics topics, Map<String, String> kafka) {
        DeploymentOptions eachCore =
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        return vertx.deployVerticle(sight.feed())
                .onSuccess(deployments::add)
                .compose(id -> vertx.deployVerticle(() -> new HttpDoor(server, config, port), eachCore))
                .onSuccess(deployments::add)
                .map(id -> {
                    // Nobody waits for it: signing in tries again.
                    var unused = outside.elsewhere().start();
                    outside.hooks().start(topics, kafka);
                    outside.rollCall().start();
                    return id;
                })
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
            Told told, Pages pages, Producers producers, Clock clock, GatewayConfig config, Routes.Telling telling) {
        Matching matching = new Matching(ask -> producers.asks().append(ask.desk(), ask), told.answers(), ANSWERS);
        Deciding deciding = new Deciding(
                producers.decisions()::append,
                told.outcomes(),
                PATIENCE,
                new Vetting(
                        told.articles(),
                        told.board(),
                        new WatchGuard(told.articles(), matching),
                        name -> told.registry().accounts().isMachine(name),
                        config.neighbours().media(),
                        pages.hub()),
                config.rules().style());
        return new Routes.Editing(
                pages.desk(),
                new DecisionsRoute(deciding, clock),
                new ActionsRoute(deciding, clock),
                new Routes.Setting(
                        new WatchesRoute(told.articles(), matching),
                        new PoliciesRoute(told.articles(), told.board()),
                        pages.actors()),
                telling);
    }

    private static Routes.Telling telling(Told told, Hub hub, HistoryRoute history, Clock clock) {
        return new Routes.Telling(
                history,
                new StoryRoute(told.articles(), clock),
                new ReceiptsRoute(told.board()),
                new FactsRoute(told.articles(), told.board().ledgers(), clock),
                new CarriersRoute(told.articles(), told.board(), hub));
    }

    private static Listener listener(Told told, RollCall rollCall, Consumer<Entry> shown) {
        return new Listener() {
            @Override
            public void entry(Entry entry) {
                shown.accept(entry);
            }

            @Override
            public void receipt(ReceiptKey key, @Nullable Receipt receipt) {
                told.board().take(key, receipt);
            }

            @Override
            public void candidate(CandidateKey key, @Nullable Candidate candidate) {
                told.board().take(key, candidate);
            }

            @Override
            public void attendance(String node, Attendance attendance) {
                rollCall.hear(node, attendance, System.nanoTime());
            }

            @Override
            public void fact(FigureKey key, @Nullable Figure figure) {
                told.board().take(key, figure);
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
            public void actor(String id, @Nullable KnownActor actor) {
                told.actors().take(id, actor);
            }

            @Override
            public void accountsRead() {
                told.registry().caughtUp();
                told.actors().caughtUp();
            }

            @Override
            public void answer(WatchAnswer answer) {
                told.answers().take(answer);
            }
        };
    }
}
