package dev.dateline.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Reason;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.WatchAnswer;
import dev.dateline.contract.desk.WatchAsk;
import dev.dateline.contract.desk.WatchVerdict;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.fact.Actor;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.style.HouseStyle;
import dev.dateline.contract.topic.Stage;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.trace.Step;
import dev.dateline.contract.trace.TraceContext;
import dev.dateline.contract.trace.Tracer;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.RawId;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.store.Erasures;
import dev.dateline.processor.store.Views;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopologiesTest {
    private static final Topics TOPICS = new Topics(TopicPlan.single("", 1));
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final ArticleId DAM = new ArticleId("veld-dam");

    @TempDir
    Path folder;

    private final Seen seen = new Seen();
    private final Told told = new Told();
    private TopologyTestDriver log;
    private TopologyTestDriver match;

    @BeforeEach
    void start() {
        log = driver("log", LogTopology.build(TOPICS, "id", Erasures.none(), seen, told));
        match = driver("match", MatchTopology.build(TOPICS, provider -> List.of(new DeskId("world")), seen, told));
    }

    @AfterEach
    void stop() {
        log.close();
        match.close();
    }

    @Test
    void anItemBecomesAProposalAndItsApprovalAnUpdateAndFeedback() {
        decide("create", 0, create());
        carry(TOPICS.articles(), log, match);
        pipe(match, TOPICS.wire(), item().version(), item());
        Proposal proposal = values(match, TOPICS.proposals()).getFirst();
        decide("approve", 0, new Act.Approve(proposal.id(), proposal.suggestion()));
        List<Entry> entries = values(log, TOPICS.updates());
        carry(TOPICS.outcomes(), log, match);

        assertThat(proposal.state()).isEqualTo(ProposalState.PENDING);
        assertThat(entries).hasSize(2);
        assertThat(((Entry.Posted) entries.getLast()).post().text())
                .isEqualTo("The crest is dry, Harbor Wire reported.");
        assertThat(values(match, TOPICS.proposals()))
                .extracting(Proposal::state)
                .containsExactly(ProposalState.APPROVED);
    }

    @Test
    void whoeverLooksOnSeesWhatBecomesOfItemsAndDecisions() {
        decide("create", 0, create());
        carry(TOPICS.articles(), log, match);
        pipe(match, TOPICS.wire(), item().version(), item());
        pipe(match, TOPICS.wire(), item().version(), item());
        pipe(match, TOPICS.wire(), kill().version(), kill());
        decide("again", 0, create());
        input(match, TOPICS.wire())
                .pipeInput("x".getBytes(StandardCharsets.UTF_8), "garbage".getBytes(StandardCharsets.UTF_8));

        assertThat(seen.lines)
                .containsExactly("Create Accepted", "PROPOSED", "FOLLOWED", "Create Refused", "UNREADABLE_RECORD");
        assertThat(seen.read).containsKeys("decisions-0", "wire-0", "articles-0", "match-input-0");
    }

    @Test
    void anItemOfATimeThatNoCalendarHasIsSetAsideAndTheRestFlows() throws Json.Malformed {
        decide("create", 0, create());
        carry(TOPICS.articles(), log, match);
        String never = new String(TOPICS.wire().valueBytes(item()), StandardCharsets.UTF_8)
                .replace("\"versionCreated\":\"2026", "\"versionCreated\":\"+1000002026");
        input(match, TOPICS.wire())
                .pipeInput(TOPICS.wire().keyBytes(item().version()), never.getBytes(StandardCharsets.UTF_8));
        pipe(match, TOPICS.wire(), item().version(), item());

        assertThat(seen.lines).contains("UNREADABLE_RECORD");
        assertThat(values(match, TOPICS.proposals())).hasSize(1);
    }

    @Test
    void whatFollowsFromAnItemOrADecisionCarriesTheStepThatMadeIt() {
        told.on = true;
        decide("create", 0, create());
        carry(TOPICS.articles(), log, match);
        RecordHeaders accepted = new RecordHeaders();
        accepted.add(TraceContext.HEADER, TraceContext.write(Told.context(1000)));
        input(match, TOPICS.wire())
                .pipeInput(new TestRecord<>(
                        TOPICS.wire().keyBytes(item().version()), TOPICS.wire().valueBytes(item()), accepted));

        assertThat(told.lines)
                .containsExactly("fold []", "veld-dam", "create", "Accepted", "match [1000]", "world", "harbor-wire");
        List<TestRecord<byte[], byte[]>> proposals = records(match, TOPICS.proposals());
        assertThat(proposals).hasSize(1);
        assertThat(Told.number(proposals.getFirst().headers())).isEqualTo(2);
        assertThat(records(log, TOPICS.updates()))
                .extracting(update -> Told.number(update.headers()))
                .containsExactly(1L);
    }

    @Test
    void whatIsFollowedIsTheSameAsWhatIsNot() {
        told.on = true;
        decide("create", 0, create());
        byte[] followed = records(log, TOPICS.updates()).getFirst().value();
        stop();
        told.on = false;
        log = driver("log-again", LogTopology.build(TOPICS, "id", Erasures.none(), seen, told));
        match = driver(
                "match-again", MatchTopology.build(TOPICS, provider -> List.of(new DeskId("world")), seen, told));
        decide("create", 0, create());

        assertThat(records(log, TOPICS.updates()).getFirst().value()).isEqualTo(followed);
    }

    @Test
    void aProposalPointsToTheDeliveryOfItsItem() {
        RawId delivery = RawId.of(new byte[] {1});
        decide("create", 0, create());
        carry(TOPICS.articles(), log, match);
        pipe(match, TOPICS.wire(), item().version(), item().from(delivery));

        assertThat(values(match, TOPICS.proposals()))
                .extracting(proposal -> proposal.evidence().item().raw())
                .containsExactly(delivery);
    }

    @Test
    void anItemVersionThatComesTwiceIsProposedOnce() {
        decide("create", 0, create());
        carry(TOPICS.articles(), log, match);
        pipe(match, TOPICS.wire(), item().version(), item());
        pipe(match, TOPICS.wire(), item().version(), item());

        assertThat(values(match, TOPICS.proposals())).hasSize(1);
    }

    @Test
    void aKillReachesTheAgendaOfAnArticleThatWithdrawsAtOnce() {
        decide("create", 0, create(KillPolicy.RETRACT));
        carry(TOPICS.articles(), log, match);
        Post post = new Post("It bursts.", NOW, Confidence.CLAIMED, List.of(item().version()), "Harbor Wire");
        decide("own", 0, new Act.Approve(null, post));
        carry(TOPICS.outcomes(), log, match);
        pipe(match, TOPICS.wire(), kill().version(), kill());

        List<Work> agenda = values(match, TOPICS.agenda());

        assertThat(agenda)
                .containsExactly(new Work.Withdraw(
                        DAM, new EntryId("own"), kill().version(), HouseStyle.withdrawnNote("Harbor Wire")));
        assertThat(values(match, TOPICS.proposals()))
                .extracting(proposal -> proposal.evidence().relation())
                .containsExactly(Relation.KILL);
    }

    @Test
    void everyEntryCarriesTheTimeOfItsPublicationInAHeader() {
        decide("create", 0, create());

        TestRecord<byte[], byte[]> entry = records(log, TOPICS.updates()).getFirst();

        assertThat(Stage.read(
                        entry.headers().lastHeader(Stage.PUBLISHED.header()).value()))
                .isNotNull();
    }

    @Test
    void anUnreadableItemIsSetAsideAndTheNextOneFlows() {
        input(match, TOPICS.wire())
                .pipeInput("x".getBytes(StandardCharsets.UTF_8), "garbage".getBytes(StandardCharsets.UTF_8));
        pipe(match, TOPICS.wire(), item().version(), item());

        assertThat(values(match, TOPICS.rejected())).hasSize(1);
        assertThat(records(match, TOPICS.matchInput())).hasSize(1);
    }

    @Test
    void recordsThatNobodyCanReadStopNothingOnWhateverTopicTheyStand() {
        poison(log, LogTopology.build(TOPICS, "id", Erasures.none(), seen, told));
        poison(match, MatchTopology.build(TOPICS, provider -> List.of(new DeskId("world")), seen, told));
        decide("create", 0, create());
        carry(TOPICS.articles(), log, match);
        pipe(match, TOPICS.wire(), item().version(), item());

        assertThat(values(match, TOPICS.proposals())).hasSize(1);
        assertThat(values(log, TOPICS.rejected()))
                .isNotEmpty()
                .allSatisfy(rejected -> assertThat(rejected.detail()).matches("[^\\p{Cntrl}]+"));
        assertThat(values(match, TOPICS.rejected())).isNotEmpty();
    }

    /** Nothing, garbage and what a later release may write, under no key, a garbled one and one of another topic. */
    private static void poison(TopologyTestDriver driver, Topology topology) {
        byte[] garbage = {(byte) 0xff, 0, (byte) 0xfe, 13, 10, 127};
        byte[] later = "{\"type\":\"fromLaterOn\",\"version\":99}".getBytes(StandardCharsets.UTF_8);
        byte[] foreign = "nobody/knows/this/key".getBytes(StandardCharsets.UTF_8);
        topology.describe().subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .filter(TopologyDescription.Source.class::isInstance)
                .flatMap(source -> ((TopologyDescription.Source) source).topicSet().stream())
                .distinct()
                .forEach(topic -> {
                    TestInputTopic<byte[], byte[]> input = driver.createInputTopic(
                            topic, new ByteArraySerializer(), new ByteArraySerializer(), NOW, Duration.ZERO);
                    for (byte[] key : Arrays.asList(null, new byte[0], garbage, foreign)) {
                        for (byte[] value : Arrays.asList(null, new byte[0], garbage, later)) {
                            input.pipeInput(new TestRecord<>(key, value));
                        }
                    }
                });
    }

    @Test
    void aQuestionAboutWatchesIsAnsweredFromWhatTheDeskWasSentAndChangesNothing() {
        pipe(match, TOPICS.wire(), item().version(), item());
        List<Watch> watches = List.of(new Watch("a", "dam AND provider:\"Harbor Wire\""), new Watch("b", "/.*/"));
        Map<String, byte[]> before = state();

        pipe(match, TOPICS.asks(), new DeskId("world"), new WatchAsk("q-1", new DeskId("world"), watches, true));
        pipe(match, TOPICS.asks(), new DeskId("world"), new WatchAsk("q-2", new DeskId("world"), watches, false));

        List<WatchAnswer> answers = values(match, TOPICS.answers());
        assertThat(answers).extracting(WatchAnswer::ask).containsExactly("q-1", "q-2");
        assertThat(answers.getFirst().verdicts().getFirst())
                .isEqualTo(new WatchVerdict.Fits(
                        1, 1, List.of(new WatchVerdict.Hit(item().version(), "Veld dam holds", NOW))));
        assertThat(answers.getFirst().verdicts().getLast()).isInstanceOf(WatchVerdict.Refused.class);
        assertThat(answers.getLast().verdicts().getFirst()).isEqualTo(new WatchVerdict.Fits(0, 0, List.of()));
        assertThat(state()).usingRecursiveComparison().isEqualTo(before);
        assertThat(values(match, TOPICS.proposals())).isEmpty();
    }

    @Test
    void aQuestionThatWaitedTooLongIsPassedOver() {
        WatchAsk ask = new WatchAsk("q-1", new DeskId("world"), List.of(new Watch("a", "dam")), true);
        match.advanceWallClockTime(Duration.ofMinutes(2));
        input(match, TOPICS.asks())
                .pipeInput(TOPICS.asks().keyBytes(ask.desk()), TOPICS.asks().valueBytes(ask), NOW);

        assertThat(values(match, TOPICS.answers())).isEmpty();
        assertThat(records(match, TOPICS.matchInput())).isEmpty();
    }

    @Test
    void anUnreadableQuestionIsSetAside() {
        input(match, TOPICS.asks())
                .pipeInput("world".getBytes(StandardCharsets.UTF_8), "garbage".getBytes(StandardCharsets.UTF_8));

        assertThat(values(match, TOPICS.rejected())).hasSize(1);
        assertThat(values(match, TOPICS.answers())).isEmpty();
    }

    @Test
    void aWatchCatchesAnItemAndTheProposalSaysByWhichWords() {
        decide(
                "create",
                0,
                new Act.Create(
                        new DeskId("world"),
                        new Story("Reservoirs of the north", List.of("Nothing in common.")),
                        new Settings(
                                ZoneId.of("UTC"), "en", List.of(new Watch("dams", "+\"veld dam\" holds -drill")))));
        carry(TOPICS.articles(), log, match);
        pipe(match, TOPICS.wire(), item().version(), item());

        assertThat(values(match, TOPICS.proposals()))
                .extracting(proposal -> proposal.evidence().reason().clauses())
                .containsExactly(List.of(new Reason.Clauses("dams", List.of("\"veld dam\"", "holds"))));
    }

    @Test
    void anArticleTellsTheVersionOfItsSettings() {
        decide("create", 0, create());
        decide("configure", 1, new Act.Configure(new Settings(ZoneId.of("UTC"), "en", List.of())));
        log.advanceWallClockTime(Views.TICK.multipliedBy(2));

        assertThat(values(log, TOPICS.articles())).extracting(Article::base).containsExactly(1L, 2L);
    }

    @Test
    void whomEditorsPutOnTheListIsKnownInTheItemsThatComeAfterIt() {
        decide("create", 0, create());
        carry(TOPICS.articles(), log, match);
        pipe(match, TOPICS.wire(), saying("1").version(), saying("1"));
        pipe(match, TOPICS.actors(), "veld-mayor", mayor());
        pipe(match, TOPICS.wire(), saying("2").version(), saying("2"));
        input(match, TOPICS.actors()).pipeInput(new TestRecord<>(TOPICS.actors().keyBytes("veld-mayor"), null));
        pipe(match, TOPICS.wire(), saying("3").version(), saying("3"));

        assertThat(values(match, TOPICS.proposals()))
                .filteredOn(proposal -> proposal.state() == ProposalState.PENDING)
                .extracting(proposal -> Optional.ofNullable(
                                proposal.evidence().statements().getFirst().actor())
                        .map(Actor::name))
                .containsExactly(Optional.empty(), Optional.of("Ann Orr, Mayor of the Veld"), Optional.empty());
    }

    @Test
    void theListIsTheOneThatAProcessorComesToWhichStartsFromTheCompactedTopic() {
        byte[] key = TOPICS.actors().keyBytes("veld-mayor");
        byte[] unfit = "{\"id\":\"veld-mayor\"".getBytes(StandardCharsets.UTF_8);
        decide("create", 0, create());
        carry(TOPICS.articles(), log, match);
        pipe(match, TOPICS.actors(), "veld-mayor", mayor());
        input(match, TOPICS.actors()).pipeInput(key, unfit);
        pipe(match, TOPICS.wire(), saying("1").version(), saying("1"));

        assertThat(match.<Bytes, byte[]>getKeyValueStore(MatchTopology.KNOWN).get(Bytes.wrap(key)))
                .isEqualTo(unfit);
        assertThat(values(match, TOPICS.proposals()))
                .extracting(proposal -> Optional.ofNullable(
                        proposal.evidence().statements().getFirst().actor()))
                .containsExactly(Optional.empty());
    }

    private static KnownActor mayor() {
        KnownActor.Held orr = new KnownActor.Held("Ann Orr", List.of(), LocalDate.parse("2026-01-01"), null);
        KnownActor.Change change = new KnownActor.Change(1, "maria", NOW);
        return new KnownActor("veld-mayor", "Mayor of the Veld", List.of("Mayor of Veld"), null, List.of(orr), change);
    }

    private static WireItem saying(String version) {
        WireItem item = item(version, PubStatus.USABLE);
        Copy copy = new Copy(
                "en",
                "Veld dam holds, version " + version,
                "The mayor of Veld said on Sunday that the dam holds in version " + version + ".",
                List.of());
        return new WireItem(
                item.version(), item.origin(), item.handling(), copy, NOW.plusSeconds(Long.parseLong(version)));
    }

    private Map<String, byte[]> state() {
        Map<String, byte[]> all = new TreeMap<>();
        try (KeyValueIterator<String, byte[]> lines =
                match.<String, byte[]>getKeyValueStore(MatchTopology.STATE).all()) {
            lines.forEachRemaining(line -> all.put(line.key, line.value));
        }
        return all;
    }

    @Test
    void anOutcomeIsWrittenForEveryDecision() {
        decide("reject", 0, new Act.Close(null));

        assertThat(values(log, TOPICS.outcomes())).first().isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theOutcomeOfADecisionThatIsAMonthOldIsAsYoungAsItsFolding() {
        Instant then = NOW.minus(Duration.ofDays(30));
        Decision decision = new Decision(new DecisionId("old"), DAM, "maria", then, 0, create());
        input(log, TOPICS.decisions())
                .pipeInput(
                        TOPICS.decisions().keyBytes(new DecisionKey(DAM, decision.id(), "a")),
                        TOPICS.decisions().valueBytes(decision),
                        then);

        assertThat(records(log, TOPICS.outcomes()))
                .extracting(TestRecord::getRecordTime)
                .containsExactly(NOW);
        assertThat(records(log, TOPICS.updates()))
                .extracting(TestRecord::getRecordTime)
                .containsExactly(then);
    }

    private void decide(String id, long base, Act act) {
        Decision decision = new Decision(new DecisionId(id), DAM, "maria", NOW, base, act);
        pipe(log, TOPICS.decisions(), new DecisionKey(DAM, decision.id(), "a"), decision);
    }

    private static Act create() {
        return create(KillPolicy.ASK);
    }

    private static Act create(KillPolicy kills) {
        return new Act.Create(
                new DeskId("world"),
                new Story("Dam on the Veld threatens to burst", List.of("Engineers watch the dam.")),
                new Settings(ZoneId.of("UTC"), "en", List.of(new Watch("place", List.of("Veld dam"))), kills));
    }

    private static WireItem item() {
        return item("1", PubStatus.USABLE);
    }

    private static WireItem kill() {
        return item("2", PubStatus.CANCELED);
    }

    private static WireItem item(String version, PubStatus status) {
        return new WireItem(
                new ItemVersion(new ItemId(new Provider("harbor-wire"), "urn:harbor:1"), version),
                new Origin(ItemKind.WIRE, "Harbor Wire", null),
                new Handling(status, Signal.NONE, 4, null, List.of()),
                new Copy("en", "Veld dam holds", "The crest is dry.", List.of("not for print")),
                NOW);
    }

    private TopologyTestDriver driver(String name, Topology topology) {
        Properties properties = new Properties();
        properties.put("application.id", name);
        properties.put("bootstrap.servers", "none:9092");
        properties.put("state.dir", folder.resolve(name).toString());
        return new TopologyTestDriver(topology, properties, NOW);
    }

    private static TestInputTopic<byte[], byte[]> input(TopologyTestDriver driver, Topic<?, ?> topic) {
        return driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static <K, V> void pipe(TopologyTestDriver driver, Topic<K, V> topic, K key, V value) {
        input(driver, topic).pipeInput(topic.keyBytes(key), topic.valueBytes(value));
    }

    private static List<TestRecord<byte[], byte[]>> records(TopologyTestDriver driver, Topic<?, ?> topic) {
        return driver.createOutputTopic(topic.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private static <V> List<V> values(TopologyTestDriver driver, Topic<?, V> topic) {
        List<V> values = new ArrayList<>();
        for (TestRecord<byte[], byte[]> entry : records(driver, topic)) {
            try {
                values.add(topic.value(entry.value()));
            } catch (Json.Malformed e) {
                throw new AssertionError(e);
            }
        }
        return values;
    }

    /** What one application wrote, to the other one, as the broker would. */
    private static void carry(Topic<?, ?> topic, TopologyTestDriver from, TopologyTestDriver to) {
        records(from, topic).forEach(entry -> input(to, topic).pipeInput(entry));
    }

    private static final class Seen implements Witness {
        private final List<String> lines = new ArrayList<>();
        private final Map<String, Instant> read = new TreeMap<>();

        @Override
        public void took(TopicPartition from, Instant written) {
            read.put(from.toString(), written);
        }

        @Override
        public void matched(Use use, Duration sinceReceived) {
            lines.add(sinceReceived.isNegative() ? "negative" : use.name());
        }

        @Override
        public void decided(Act act, Outcome outcome, @Nullable Duration sinceDecided) {
            lines.add(act.getClass().getSimpleName() + " " + outcome.getClass().getSimpleName());
        }

        @Override
        public void setAside(RejectReason reason) {
            lines.add(reason.name());
        }
    }

    /** Numbers the steps as they begin. */
    private static final class Told implements Tracer {
        private final List<String> lines = new ArrayList<>();
        private boolean on;
        private long steps;

        @Override
        public boolean isOn() {
            return on;
        }

        @Override
        public Step begin(String name, Instant at, List<String> after) {
            lines.add(name + " " + after.stream().map(one -> number(one)).toList());
            return new Numbered(++steps, lines);
        }

        static String context(long number) {
            return "00-%032x-%016x-01".formatted(7, number);
        }

        static long number(String context) {
            return Long.parseLong(context.substring(36, 52), 16);
        }

        static long number(Headers headers) {
            return number(Objects.requireNonNull(
                    TraceContext.read(headers.lastHeader(TraceContext.HEADER).value())));
        }

        private record Numbered(long number, List<String> lines) implements Step {
            @Override
            public String context() {
                return Told.context(number);
            }

            @Override
            public Step with(String what, String value) {
                lines.add(value);
                return this;
            }

            @Override
            public void end() {}

            @Override
            public void failed() {}
        }
    }
}
