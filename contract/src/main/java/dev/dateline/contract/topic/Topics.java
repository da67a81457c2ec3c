package dev.dateline.contract.topic;

import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Attendance;
import dev.dateline.contract.desk.Candidate;
import dev.dateline.contract.desk.CandidateKey;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.OutcomeKey;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalKey;
import dev.dateline.contract.desk.Receipt;
import dev.dateline.contract.desk.ReceiptKey;
import dev.dateline.contract.desk.Sighting;
import dev.dateline.contract.desk.SightingKey;
import dev.dateline.contract.desk.WatchAnswer;
import dev.dateline.contract.desk.WatchAsk;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.desk.WorkKey;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.ledger.FigureKey;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.live.Page;
import dev.dateline.contract.people.AccountKey;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.RawKey;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.contract.wire.WireItem;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Every topic of one installation. All records of one article are in one partition, on every topic keyed by article. */
public final class Topics {
    /** The largest record, in bytes: room for the largest story, twice over. Producers must be allowed as much. */
    public static final int MAX_RECORD = 4 << 20;

    private static final String COMPACT = "compact";
    private static final String COMPACT_DELETE = "compact,delete";
    private static final String DELETE = "delete";

    /** Nobody follows it, so that a few partitions carry it; each costs a broker time to come back. */
    private static final int RAW_PARTITIONS = 4;

    /** Read by the one that an article is in, when somebody asks. */
    private static final int SEEN_PARTITIONS = 4;

    private static final Duration ROLL = Duration.ofDays(1);

    /** Kafka's default. */
    private static final Duration FILE_DELETE_DELAY = Duration.ofMinutes(1);

    private static final Keys<ItemVersion> BY_ITEM_VERSION = new Keys<>(
            ItemVersion::toString, ItemVersion::parse, key -> key.item().toString());
    private static final Keys<ItemId> BY_REJECTED = new Keys<>(ItemId::toString, Topics::itemId, ItemId::toString);
    private static final Keys<DeskId> BY_DESK = new Keys<>(DeskId::value, DeskId::new, DeskId::value);
    private static final Keys<ArticleId> BY_ARTICLE = new Keys<>(ArticleId::value, ArticleId::new, ArticleId::value);

    private final TopicPlan plan;

    public Topics(TopicPlan plan) {
        this.plan = plan;
    }

    public TopicPlan plan() {
        return plan;
    }

    /** Accepted item versions, ingest to match. */
    public Topic<ItemVersion, WireItem> wire() {
        return topic("wire", BY_ITEM_VERSION, WireItem.class, kept(COMPACT_DELETE, Duration.ofDays(30)));
    }

    /** Deliveries as they were received. Only ingest and its tools know how the bytes are packed. */
    public Topic<RawKey, byte[]> raw() {
        Keys<RawKey> keys = new Keys<>(RawKey::toString, RawKey::parse, key -> key.provider() + " " + key.delivery());
        int partitions = Math.min(plan.partitions(), RAW_PARTITIONS);
        return new Topic<>(name("raw"), partitions, kept(COMPACT_DELETE, Duration.ofDays(30)), keys, new Raw());
    }

    /** What each source remembers from one start to the next. Only ingest knows its values. */
    public Topic<SourceId, byte[]> sources() {
        Keys<SourceId> keys = new Keys<>(SourceId::toString, SourceId::parse, SourceId::toString);
        return new Topic<>(name("sources"), 1, compacted(), keys, new Raw());
    }

    /** What was set aside, with its reason. */
    public Topic<ItemId, Rejected> rejected() {
        return topic("rejected", BY_REJECTED, Rejected.class, kept(COMPACT_DELETE, Duration.ofDays(14)));
    }

    /** The one order of matching: a desk's items, article changes and feedback. Only match knows its values. */
    public Topic<DeskId, byte[]> matchInput() {
        return new Topic<>(
                name("match-input"), plan.partitions(), kept(DELETE, Duration.ofDays(2)), BY_DESK, new Raw());
    }

    /** The newest state of each proposal. */
    public Topic<ProposalKey, Proposal> proposals() {
        Keys<ProposalKey> keys = new Keys<>(
                ProposalKey::toString, ProposalKey::parse, key -> key.desk().value());
        return topic("proposals", keys, Proposal.class, compacted());
    }

    /** Stories that no article tells, as they are offered to the desks. Few and small, so that one partition carries them. */
    public Topic<CandidateKey, Candidate> candidates() {
        Keys<CandidateKey> keys = new Keys<>(
                CandidateKey::toString, CandidateKey::parse, key -> key.desk().value());
        return new Topic<>(name("candidates"), 1, compacted(), keys, Values.json(Candidate.class));
    }

    /** The articles' ledgers of figures, a line each. Few and small, so that one partition carries them. */
    public Topic<FigureKey, Figure> facts() {
        Keys<FigureKey> keys = new Keys<>(
                FigureKey::toString, FigureKey::parse, key -> key.article().value());
        return new Topic<>(name("facts"), 1, compacted(), keys, Values.json(Figure.class));
    }

    /** Machine work that waits for its time. */
    public Topic<WorkKey, Work> agenda() {
        return topic("agenda", article(WorkKey::toString, WorkKey::parse, WorkKey::article), Work.class, compacted());
    }

    /** Everything that was ever decided: the one input of the log. */
    public Topic<DecisionKey, Decision> decisions() {
        return topic(
                "decisions",
                article(DecisionKey::toString, DecisionKey::parse, DecisionKey::article),
                Decision.class,
                compacted());
    }

    /** What the log made of each decision. */
    public Topic<OutcomeKey, Outcome> outcomes() {
        return topic(
                "outcomes",
                article(OutcomeKey::toString, OutcomeKey::parse, OutcomeKey::article),
                Outcome.class,
                kept(DELETE, Duration.ofDays(7)));
    }

    /** The logs that readers follow. */
    public Topic<EntryKey, Entry> updates() {
        return topic(
                "updates", article(EntryKey::toString, EntryKey::parse, EntryKey::article), Entry.class, compacted());
    }

    /** Each article's page, written beside each entry. */
    public Topic<ArticleId, Page> pages() {
        return topic("pages", BY_ARTICLE, Page.class, compacted());
    }

    /** Each article as matching needs it. */
    public Topic<ArticleId, Article> articles() {
        return topic("articles", BY_ARTICLE, Article.class, compacted());
    }

    /** Editors' questions about watches, gateway to match. They are few, and of use for a moment only. */
    public Topic<DeskId, WatchAsk> asks() {
        return new Topic<>(name("asks"), 1, kept(DELETE, Duration.ofHours(1)), BY_DESK, Values.json(WatchAsk.class));
    }

    /** What matching said to them. */
    public Topic<DeskId, WatchAnswer> answers() {
        return new Topic<>(
                name("answers"), 1, kept(DELETE, Duration.ofHours(1)), BY_DESK, Values.json(WatchAnswer.class));
    }

    /** Who may work at the desk, and who is signed in. Only the gateway knows its values; their one order decides races. */
    public Topic<AccountKey, byte[]> accounts() {
        Keys<AccountKey> keys = new Keys<>(AccountKey::toString, AccountKey::parse, AccountKey::toString);
        return new Topic<>(name("accounts"), 1, compacted(), keys, new Raw());
    }

    /** The actors that editors have put on the list, by id. Few and small, so that one partition carries them. */
    public Topic<String, KnownActor> actors() {
        Keys<String> keys = new Keys<>(id -> id, id -> Require.slug("id", id), id -> id);
        return new Topic<>(name("actors"), 1, compacted(), keys, Values.json(KnownActor.class));
    }

    /** How far withdrawals have come on open pages, gateway to gateway. Few and small, so that one partition carries them. */
    public Topic<ReceiptKey, Receipt> receipts() {
        Keys<ReceiptKey> keys = new Keys<>(
                ReceiptKey::toString, ReceiptKey::parse, key -> key.article().value());
        Map<String, String> config = kept(COMPACT_DELETE, Duration.ofDays(7));
        return new Topic<>(name("receipts"), 1, config, keys, Values.json(Receipt.class));
    }

    /** Who looked at what is not for readers, for a month: long enough to ask, and no longer than that. */
    public Topic<SightingKey, Sighting> sightings() {
        Keys<SightingKey> keys = new Keys<>(SightingKey::toString, SightingKey::parse, SightingKey::about);
        int partitions = Math.min(plan.partitions(), SEEN_PARTITIONS);
        Map<String, String> config = kept(DELETE, Duration.ofDays(30));
        return new Topic<>(name("sightings"), partitions, config, keys, Values.json(Sighting.class));
    }

    /** Who is at which gateway's consoles, and how many read what there, by the gateway's name. Of use for less than a minute. */
    public Topic<String, Attendance> presence() {
        Keys<String> keys = new Keys<>(node -> node, node -> Require.token("node", node), node -> node);
        Map<String, String> config = kept(DELETE, Duration.ofMinutes(2), Duration.ofMinutes(1));
        return new Topic<>(name("presence"), 1, config, keys, Values.json(Attendance.class));
    }

    /** All of them, in the order of the flow. */
    public List<Topic<?, ?>> all() {
        return List.of(
                wire(),
                raw(),
                rejected(),
                sources(),
                matchInput(),
                proposals(),
                candidates(),
                facts(),
                agenda(),
                decisions(),
                outcomes(),
                updates(),
                pages(),
                articles(),
                asks(),
                answers(),
                receipts(),
                sightings(),
                presence(),
                accounts(),
                actors());
    }

    /**
     * Those that can be made again from no other topic, and so belong into a backup: decisions first, for whatever they
     * need may then only be newer. Not what providers sent (wire, raw, rejected): it is kept for a month at most, and
     * matching would take it as news once more.
     */
    public List<Topic<?, ?>> lasting() {
        return List.of(decisions(), accounts(), actors(), sources(), receipts(), sightings());
    }

    /** The configuration of a compacted topic or changelog from which overwritten words must vanish in time. */
    public Map<String, String> compacted() {
        Map<String, String> config = common(COMPACT);
        config.put("segment.ms", Long.toString(segment().toMillis()));
        forgetful(config);
        return config;
    }

    /** How old a compacted topic's open segment becomes at most; half of the stated time, for it is compacted only then. */
    public Duration segment() {
        return plan.erasure().dividedBy(2);
    }

    private void forgetful(Map<String, String> config) {
        config.put("max.compaction.lag.ms", Long.toString(segment().toMillis()));
    }

    private Map<String, String> kept(String cleanup, Duration retention) {
        return kept(cleanup, retention, ROLL);
    }

    private Map<String, String> kept(String cleanup, Duration retention, Duration longest) {
        Map<String, String> config = common(cleanup);
        config.put("retention.ms", Long.toString(retention.toMillis()));
        // Only closed segments are deleted: without this, a quiet topic would keep its records a week longer.
        long roll = Math.min(retention.toMillis(), longest.toMillis());
        config.put("segment.ms", Long.toString(Math.min(roll, segment().toMillis())));
        if (cleanup.equals(COMPACT_DELETE)) {
            forgetful(config);
        }
        return config;
    }

    private Map<String, String> common(String cleanup) {
        Map<String, String> config = new HashMap<>();
        config.put("cleanup.policy", cleanup);
        config.put("max.message.bytes", Integer.toString(MAX_RECORD));
        config.put("min.insync.replicas", Integer.toString(plan.minInsync()));
        config.put("unclean.leader.election.enable", "false");
        // A segment's file outlives it by a minute otherwise.
        Duration delay = plan.erasure().dividedBy(16);
        if (delay.compareTo(FILE_DELETE_DELAY) < 0) {
            config.put("file.delete.delay.ms", Long.toString(delay.toMillis()));
        }
        return config;
    }

    private <K, V> Topic<K, V> topic(String name, Keys<K> keys, Class<V> type, Map<String, String> config) {
        return new Topic<>(name(name), plan.partitions(), config, keys, Values.json(type));
    }

    private String name(String name) {
        return plan.prefix() + name;
    }

    private static <K> Keys<K> article(
            Function<K, String> write, Function<String, K> read, Function<K, ArticleId> article) {
        return new Keys<>(write, read, key -> article.apply(key).value());
    }

    private static ItemId itemId(String text) {
        int space = text.indexOf(' ');
        if (space < 1) {
            throw new IllegalArgumentException("'" + text + "' is not provider and id");
        }
        return new ItemId(new Provider(text.substring(0, space)), text.substring(space + 1));
    }

    /** Bytes as they are. */
    private record Raw() implements Values<byte[]> {
        @Override
        public byte[] write(byte[] value) {
            return value;
        }

        @Override
        public byte[] read(byte[] bytes) {
            return bytes;
        }
    }
}
