package dev.dateline.gateway.ops;

import dev.dateline.gateway.feed.Feed;
import dev.dateline.gateway.feed.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which promises are at risk by what a gateway sees. Pure. By the thresholds of the alerts that say the same. */
final class Judgement {
    static final Duration KAFKA_SILENT = Duration.ofSeconds(20);
    static final double BEHIND_SECONDS = 30;

    /** Twice as long as is between two looks while nobody looks on. */
    static final Duration SURVEY_OLD = Duration.ofSeconds(60);

    static final double CANARY_SLOW_SECONDS = 10;
    static final Duration PROPOSAL_OLD = Duration.ofMinutes(30);
    static final int PROPOSALS_MANY = 200;

    private static final int NAMED = 3;
    private static final int LATEST = 20;

    /** The first ones after a start take long. */
    private static final int ENOUGH = 10;

    private static final String GATEWAY = "gateway";
    private static final String CANARY = "canary";

    private Judgement() {}

    static List<Risk> of(Sight sight) {
        return Stream.of(node(sight), kafka(sight), lags(sight), canary(sight), desk(sight), sources(sight))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Risk> node(Sight sight) {
        List<Risk> risks = new ArrayList<>();
        if (sight.silence().compareTo(KAFKA_SILENT) > 0) {
            long seconds = sight.silence().toSeconds();
            risks.add(new Risk(Promised.KAFKA, GATEWAY, "Nothing was heard of Kafka for " + seconds + " s"));
        } else {
            String trouble = String.join("; ", sight.trouble());
            if (!trouble.isEmpty()) {
                risks.add(new Risk(Promised.SERVES, GATEWAY, trouble));
            }
        }
        grown(risks, Promised.SAME, sight.grown().mismatches(), "entries whose hash is not that of the held one");
        grown(risks, Promised.READABLE, sight.grown().unreadable(), "records that this gateway passed over");
        grown(
                risks,
                Promised.KEPT,
                sight.grown().shelfFailures(),
                "blocks of older entries that this disk did not take");
        return risks;
    }

    private static void grown(List<Risk> risks, Promised promise, long by, String what) {
        if (by > 0) {
            risks.add(new Risk(promise, GATEWAY, by + " " + what + " within 15 minutes"));
        }
    }

    private static List<Risk> kafka(Sight sight) {
        List<Risk> risks = new ArrayList<>();
        Instant told = sight.kafka().at();
        if (told == null) {
            risks.add(new Risk(Promised.KAFKA, GATEWAY, "Kafka has not told of topics and groups yet"));
        } else if (told.isBefore(sight.now().minus(SURVEY_OLD))) {
            long seconds = Duration.between(told, sight.now()).toSeconds();
            risks.add(
                    new Risk(Promised.KAFKA, GATEWAY, "Kafka has not told of topics and groups for " + seconds + " s"));
        }
        for (Survey.TopicLook topic : sight.kafka().topics()) {
            if (!topic.present()) {
                risks.add(new Risk(Promised.KAFKA, topic.word(), topic.name() + " is not there"));
            } else if (topic.withoutLeader() > 0) {
                String line = topic.withoutLeader() + " of " + topic.partitions() + " partitions have no leader";
                risks.add(new Risk(Promised.KAFKA, topic.word(), line));
            } else if (topic.belowMinInsync() > 0) {
                String line = topic.belowMinInsync() + " of " + topic.partitions()
                        + " partitions take nothing for want of copies";
                risks.add(new Risk(Promised.KAFKA, topic.word(), line));
            }
        }
        sight.kafka().groups().stream()
                .filter(Survey.GroupLook::isDeserted)
                .map(group -> new Risk(
                        Promised.PARTS,
                        group.word(),
                        "Nobody works for " + group.word() + ": its group is " + group.state()))
                .forEach(risks::add);
        return risks;
    }

    private static List<Risk> lags(Sight sight) {
        Map<String, Risk> worst = new TreeMap<>();
        for (Survey.GroupLook group : sight.kafka().groups()) {
            group.told().stream()
                    .filter(lag -> lag.seconds() > BEHIND_SECONDS)
                    .forEach(lag -> worst.put(lag.topic() + " " + group.word(), behind(group.word(), lag)));
        }
        own(sight).stream()
                .filter(lag -> lag.seconds() > BEHIND_SECONDS)
                .forEach(lag -> worst.put(lag.topic() + " " + GATEWAY, behind("This gateway", lag)));
        return List.copyOf(worst.values());
    }

    private static Risk behind(String who, Survey.GroupLag lag) {
        String line = String.format(
                Locale.ROOT, "%s is %.0f s behind on %s, %d records", who, lag.seconds(), lag.topic(), lag.records());
        return new Risk(Promised.TIMELY, lag.topic(), line);
    }

    /** By how many seconds whoever reads a topic is behind, at most; null where Kafka does not tell that of all of them. */
    static @Nullable Double behind(Sight sight) {
        if (!isTold(sight)) {
            return null;
        }
        return Stream.concat(
                        sight.kafka().groups().stream().flatMap(group -> group.told().stream()), own(sight).stream())
                .mapToDouble(Survey.GroupLag::seconds)
                .max()
                .orElse(0);
    }

    /** The processor always has groups: where there is none, they have not been asked about yet. */
    private static boolean isTold(Sight sight) {
        Survey kafka = sight.kafka();
        Instant told = kafka.at();
        return told != null
                && !told.isBefore(sight.now().minus(SURVEY_OLD))
                && kafka.problem() == null
                && !kafka.groups().isEmpty()
                && kafka.groups().stream().noneMatch(group -> group.lags() == null);
    }

    /** How far this node is behind, by topic. */
    static List<Survey.GroupLag> own(Sight sight) {
        Map<String, String> words = sight.kafka().topics().stream()
                .collect(Collectors.toMap(Survey.TopicLook::name, Survey.TopicLook::word));
        Map<String, List<Feed.Lag>> byTopic = sight.lags().stream()
                .collect(Collectors.groupingBy(Feed.Lag::topic, TreeMap::new, Collectors.toList()));
        return byTopic.entrySet().stream()
                .map(one -> new Survey.GroupLag(
                        words.getOrDefault(one.getKey(), one.getKey()),
                        one.getValue().stream().mapToLong(Feed.Lag::records).sum(),
                        one.getValue().stream()
                                .map(Feed.Lag::time)
                                .max(Comparator.naturalOrder())
                                .map(GatewayMeters::seconds)
                                .orElse(0.0)))
                .toList();
    }

    private static List<Risk> canary(Sight sight) {
        CanaryTrace.View canary = sight.canary();
        if (canary == null) {
            return List.of();
        }
        List<Risk> risks = new ArrayList<>();
        sight.unheard().forEach(line -> risks.add(new Risk(Promised.HEARS, CANARY, line)));
        sight.notes().forEach(line -> risks.add(new Risk(Promised.CARRIES, CANARY, line)));
        if (canary.missing() > 0) {
            String line = canary.missing() + " canaries did not come within the last hour though later ones did";
            risks.add(new Risk(Promised.WHOLE, CANARY, line));
        }
        double slow = slow(canary);
        if (slow > CANARY_SLOW_SECONDS) {
            String line = String.format(Locale.ROOT, "One in ten canaries takes %.0f s or longer", slow);
            risks.add(new Risk(Promised.QUICK, CANARY, line));
        }
        return risks;
    }

    /** What one in ten of the latest exceeds; 0 where few came. */
    private static double slow(CanaryTrace.View canary) {
        List<Double> latest = canary.came().stream()
                .skip(Math.max(0, canary.came().size() - LATEST))
                .map(CanaryTrace.Came::seconds)
                .sorted()
                .toList();
        return latest.size() < ENOUGH ? 0 : latest.get((int) Math.ceil(0.9 * latest.size()) - 1);
    }

    private static List<Risk> desk(Sight sight) {
        List<Risk> risks = new ArrayList<>();
        Instant oldest = sight.proposals().oldest();
        if (oldest != null && oldest.isBefore(sight.now().minus(PROPOSAL_OLD))) {
            long minutes = Duration.between(oldest, sight.now()).toMinutes();
            risks.add(new Risk(Promised.LOOKED_AT, "desk", "The oldest proposal has waited " + minutes + " min"));
        }
        if (sight.proposals().waiting() > PROPOSALS_MANY) {
            risks.add(new Risk(Promised.WORKED_OFF, "desk", sight.proposals().waiting() + " proposals wait"));
        }
        return risks;
    }

    /** One for each kind of trouble: a morning on which 500 sources are silent is one incident. */
    private static List<Risk> sources(Sight sight) {
        List<SourceState> all = sight.sources().orElse(List.of());
        return Stream.of(
                        sources(all, Promised.SPEAKS, "silent for longer than usual", is("silent")),
                        sources(all, Promised.READ, "cannot be read", is("failing")),
                        sources(all, Promised.UNDERSTOOD, "send what is mostly refused", is("unreadable")))
                .flatMap(List::stream)
                .toList();
    }

    private static Predicate<SourceState> is(String state) {
        return source -> source.state().equals(state);
    }

    private static List<Risk> sources(
            List<SourceState> all, Promised promise, String what, Predicate<SourceState> which) {
        List<String> names =
                all.stream().filter(which).map(SourceState::provider).distinct().toList();
        if (names.isEmpty()) {
            return List.of();
        }
        String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
        String named = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return List.of(new Risk(promise, "sources", named + more + ": " + what));
    }
}
