package dev.dateline.gateway.ops;

import dev.dateline.gateway.desk.Board;
import dev.dateline.gateway.feed.Feed;
import dev.dateline.gateway.feed.Survey;
import dev.dateline.gateway.feed.Surveyor;
import dev.dateline.gateway.hub.Census;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.socket.Traffic;
import dev.dateline.gateway.socket.Transport;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks every two seconds whether a promise is at risk, also while nobody looks on, and tells whoever asks what it sees. */
public final class Lookout extends VerticleBase {
    private static final long LOOK_MS = 2_000;

    private final Node node;
    private final Seen seen;
    private final CanaryTrace canary;
    private final InstantSource clock;
    private final Growth mismatches;
    private final Growth unreadable;
    private final Growth shelfFailures;
    private final Incidents incidents = new Incidents();
    private final Course course = new Course();
    private volatile Surroundings surroundings = Surroundings.NONE;
    private volatile Sight.Grown grown = new Sight.Grown(0, 0, 0);

    /**
     * What this node says of itself.
     *
     * @param name by which it tells the others
     * @param trouble what keeps it from serving, a line each, but for what the canary says
     * @param unheard what keeps it from serving as the canary says, a line each
     * @param notes what is wrong elsewhere, a line each
     */
    public record Node(
            String name,
            Supplier<List<String>> trouble,
            Supplier<List<String>> unheard,
            Supplier<List<String>> notes) {}

    /** Where it looks. */
    public record Seen(Hub hub, Feed feed, Board board, Census census, Traffic traffic, Surveyor surveyor) {}

    /**
     * @param clock the real one
     */
    public Lookout(Node node, Seen seen, CanaryTrace canary, InstantSource clock) {
        this.node = node;
        this.seen = seen;
        this.canary = canary;
        this.clock = clock;
        this.mismatches = new Growth(clock.instant());
        this.unreadable = new Growth(clock.instant());
        this.shelfFailures = new Growth(clock.instant());
    }

    @Override
    public Future<?> start() {
        seen.surveyor().start();
        vertx.setPeriodic(LOOK_MS, id -> look());
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        return seen.surveyor().close();
    }

    /** From now on it knows more. From any thread. */
    public void surroundings(Surroundings known) {
        surroundings = known;
        seen.surveyor().expect(known.groups(), () -> known.sources().get().isEmpty());
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Surveyor surveyor() {
        return seen.surveyor();
    }

    private void look() {
        grown = new Sight.Grown(
                mismatches.take(clock.instant(), seen.hub().counts().mismatches()),
                unreadable.take(clock.instant(), seen.feed().unreadable()),
                shelfFailures.take(clock.instant(), seen.hub().shelved().failures()));
        Sight sight = sight(seen.surveyor().last());
        incidents.take(sight.now(), Judgement.of(sight));
        long readers = gateways().stream().mapToLong(Overview.Node::readers).sum();
        course.take(new Course.Step(
                sight.now(), Judgement.behind(sight), sight.proposals().waiting(), readers));
    }

    private Sight sight(Survey kafka) {
        Board.Backlog backlog = seen.board().backlog();
        return new Sight(
                clock.instant(),
                node.trouble().get(),
                node.unheard().get(),
                node.notes().get(),
                seen.feed().silence(),
                seen.feed().lags(),
                grown,
                canary.view(),
                new Sight.Waiting(backlog.waiting(), backlog.oldest()),
                kafka,
                surroundings.sources().get());
    }

    /** All of it, for somebody who looks on. From any thread. */
    Overview overview() {
        Survey kafka = seen.surveyor().watched();
        Sight sight = sight(kafka);
        List<Survey.GroupLag> own = Judgement.own(sight);
        @Nullable List<SourceState> sources = sight.sources().orElse(null);
        return new Overview(
                sight.now(),
                node.name(),
                kafka.at(),
                kafka.problem(),
                kafka.withheld(),
                incidents.now(),
                kafka.topics().stream()
                        .map(topic -> Overview.Topic.of(topic, readers(topic.word(), kafka.groups(), own)))
                        .toList(),
                kafka.groups(),
                sight.canary(),
                sight.proposals(),
                sources,
                sources == null ? kafka.heard() : null,
                gateways(),
                kafka.rejected(),
                surroundings.topology(),
                course.steps(),
                incidents.over());
    }

    private static List<Overview.Lag> readers(String topic, List<Survey.GroupLook> groups, List<Survey.GroupLag> own) {
        List<Overview.Lag> readers = new ArrayList<>();
        groups.forEach(group -> group.told().stream()
                .filter(lag -> lag.topic().equals(topic))
                .forEach(lag -> readers.add(new Overview.Lag(group.word(), lag.records(), lag.seconds()))));
        own.stream()
                .filter(lag -> lag.topic().equals(topic))
                .forEach(lag -> readers.add(new Overview.Lag("gateway", lag.records(), lag.seconds())));
        return readers;
    }

    private List<Overview.Node> gateways() {
        Map<String, Long> transports = new TreeMap<>();
        for (Transport transport : Transport.values()) {
            transports.put(
                    transport.name().toLowerCase(Locale.ROOT), seen.traffic().readers(transport));
        }
        long readers = transports.values().stream().mapToLong(Long::longValue).sum();
        List<Overview.Node> nodes = new ArrayList<>();
        nodes.add(new Overview.Node(
                node.name(), true, readers, seen.census().here().size(), transports));
        seen.census()
                .elsewhere()
                .forEach(other ->
                        nodes.add(new Overview.Node(other.node(), false, other.readers(), other.articles(), null)));
        return nodes;
    }
}
