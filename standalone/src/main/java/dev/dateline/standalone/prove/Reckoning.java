package dev.dateline.standalone.prove;

import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Sources;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.topic.Values;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.store.TopicScan;
import dev.dateline.processor.verify.Question;
import dev.dateline.processor.verify.Report;
import dev.dateline.standalone.verify.Verifier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts on the topics, at the end, whether everything that was acknowledged took effect, and once. */
final class Reckoning {
    /** One in so many is compared, or an upgrade of matching is not proven. */
    private static final int LEAST_COMPARED = 5;

    private final Map<String, String> kafka;
    private final Topics topics;
    private final List<String> lines = new ArrayList<>();
    private final Findings problems = new Findings();

    private Reckoning(Map<String, String> kafka, Topics topics) {
        this.kafka = kafka;
        this.topics = topics;
    }

    /** What is to be told, and what does not hold; both one line each. */
    record Result(List<String> lines, List<String> problems) {
        Result {
            lines = List.copyOf(lines);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Counts once; what is still on its way is missing.
     *
     * @param accepted the items that were acknowledged
     * @param approved the ids of the approvals that were accepted
     * @param matchedSince until then another version matched, and what it made is counted, not compared; null where none did
     */
    static Result of(
            Map<String, String> kafka,
            Topics topics,
            Set<Filed> accepted,
            Set<String> approved,
            @Nullable Instant matchedSince) {
        Reckoning reckoning = new Reckoning(kafka, topics);
        Set<String> sent = new HashSet<>();
        Set<String> expected = new HashSet<>();
        accepted.forEach(item -> {
            sent.add(item.version());
            if (item.expected()) {
                expected.add(item.version());
            }
        });
        reckoning.wire(sent);
        reckoning.matchInput(sent);
        reckoning.proposals(expected);
        reckoning.updates(approved);
        reckoning.verify(matchedSince);
        return new Result(reckoning.lines, reckoning.problems.lines());
    }

    private void wire(Set<String> sent) {
        Map<String, Integer> found = new HashMap<>();
        read(topics.wire(), (version, item) -> found.merge(version.toString(), 1, Integer::sum));
        problems.missing("acknowledged items are not on " + topics.wire().name(), sent, found.keySet());
        lines.add("%d item versions acknowledged, %d on wire, %d of them repeats"
                .formatted(sent.size(), sum(found), sum(found) - found.size()));
    }

    private void matchInput(Set<String> sent) {
        Map<String, Integer> found = new HashMap<>();
        read(topics.matchInput().carrying(Values.json(MatchInput.class)), (desk, input) -> {
            if (input instanceof MatchInput.Arrived arrived) {
                found.merge(arrived.item().version().toString(), 1, Integer::sum);
            }
        });
        problems.missing("acknowledged items were never put in order for matching", sent, found.keySet());
        lines.add("%d item versions in the order of matching, %d repeats dropped"
                .formatted(found.size(), sum(found) - found.size()));
    }

    private void proposals(Set<String> expected) {
        Map<String, Integer> proposed = new TreeMap<>();
        Map<String, Set<String>> of = new HashMap<>();
        Set<String> versions = new HashSet<>();
        Set<String> own = new HashSet<>();
        Set<String> made = new HashSet<>();
        read(topics.proposals(), (key, proposal) -> {
            Sources others = proposal.evidence().others();
            others.listed().forEach(source -> versions.add(source.version().toString()));
            own.add(version(proposal));
            made.add(key.toString());
            if (proposal.state() == ProposalState.PENDING) {
                // A copy that came to it tells it anew, with one more source.
                int sources = others.listed().size() + others.more();
                proposed.merge(key + (sources == 0 ? "" : " with " + sources + " copies"), 1, Integer::sum);
                of.computeIfAbsent(version(proposal), version -> new HashSet<>())
                        .add(key.toString());
            }
        });
        Map<String, Integer> times = new HashMap<>();
        of.forEach((version, told) -> times.put(version, told.size()));
        versions.addAll(own);
        problems.missing("items led to no proposal", expected, versions);
        problems.several("proposals were made twice", proposed);
        problems.several("items led to several proposals", times);
        // What a long run sends repeats its texts.
        long copies = expected.stream()
                .filter(version -> !own.contains(version) && versions.contains(version))
                .count();
        lines.add("%d proposals, each once; %d items were due, %d of them as a copy of another"
                .formatted(made.size(), expected.size(), copies));
    }

    private static String version(Proposal proposal) {
        return proposal.evidence().item().version().toString();
    }

    private void updates(Set<String> approved) {
        Map<String, Integer> places = new HashMap<>();
        Map<String, Integer> posted = new TreeMap<>();
        read(topics.updates(), (key, entry) -> {
            places.merge(key.toString(), 1, Integer::sum);
            String id = entry.mark().id().value();
            if (entry instanceof Entry.Posted && id.startsWith(Approvals.ID)) {
                posted.merge(id, 1, Integer::sum);
            }
        });
        problems.several("places in a log were written twice", places);
        problems.several("approvals were published twice", posted);
        problems.missing("approvals that were accepted are not published", approved, posted.keySet());
        problems.missing("updates are published that no editor was told of", posted.keySet(), approved);
        lines.add("%d approvals accepted, %d published".formatted(approved.size(), posted.size()));
    }

    /** Everything that `verify` asks; of one desk, each item that was accepted takes effect once. */
    private void verify(@Nullable Instant matchedSince) {
        Report report = Verifier.verify(kafka, topics, matchedSince);
        problems.addAll(report.problems());
        for (Report.Answer answer : report.answers()) {
            if (answer.waiting() > 0) {
                problems.add(answer.question() + ": " + answer.waiting() + " are still on their way");
            }
        }
        Report.Counts counts = report.counts();
        if (counts.effects() != counts.accepted()) {
            problems.add(counts.accepted() + " item versions, but " + counts.effects() + " effects");
        }
        lines.add("verify: %d articles, %d decisions, %d entries, %d item versions, %d effects, %s"
                .formatted(
                        counts.articles(),
                        counts.decisions(),
                        counts.entries(),
                        counts.accepted(),
                        counts.effects(),
                        report.isClean() ? "clean" : "NOT clean"));
        if (matchedSince != null) {
            report.notes().forEach(note -> lines.add("verify: " + note));
            problems.addAll(unproven(report));
        }
    }

    /** What an upgrade of matching still has to show: that either build has matched, and this one enough to be held against. */
    static List<String> unproven(Report report) {
        Report.Answer answer = report.answer(Question.PROPOSALS);
        long compared = answer.checked() - answer.waiting();
        long all = report.counts().apart() + answer.checked();
        List<String> unproven = new ArrayList<>();
        if (report.counts().apart() == 0) {
            unproven.add("nothing rests on what the older build matched");
        }
        if (compared == 0 || compared * LEAST_COMPARED < all) {
            unproven.add("of %d proposals and lines of ledgers only %d are compared, less than one in %d"
                    .formatted(all, compared, LEAST_COMPARED));
        }
        return unproven;
    }

    @FunctionalInterface
    private interface Reader<K, V> {
        void take(K key, V value);
    }

    private <K, V> void read(Topic<K, V> topic, Reader<K, V> reader) {
        TopicScan.all(kafka, topic.name(), line -> {
            try {
                if (line.value() != null) {
                    reader.take(topic.key(line.key()), topic.value(line.value()));
                }
            } catch (Json.Malformed e) {
                byte[] key = line.key();
                String named = key == null ? "" : new String(key, StandardCharsets.UTF_8);
                problems.add(Require.asLine(topic.name() + " " + named + ": cannot be read: " + e.getMessage()));
            }
        });
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
