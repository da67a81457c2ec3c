package dev.dateline.standalone.acl;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.gateway.feed.HookReader;
import dev.dateline.processor.erasure.SegmentCloser;
import dev.dateline.processor.policy.Clerk;
import dev.dateline.processor.topology.LogTopology;
import dev.dateline.processor.topology.MatchTopology;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/**
 * The least that each part needs. What the processor reads and writes is taken from its topologies, names of groups and
 * changelogs from the code that uses them; a test on a cluster with ACLs holds all of it against what the parts do.
 */
public final class Rights {
    private final Topics topics;
    private final List<String> changelogs;

    public Rights(Topics topics) {
        this.topics = topics;
        this.changelogs = List.of(LogTopology.changelog(topics), MatchTopology.changelog(topics));
    }

    /** In the order of the flow: topics, then groups, transactional ids and the cluster. */
    public List<Grant> of(Holder holder) {
        return switch (holder) {
            case INGEST -> ingest();
            case PROCESSOR -> processor();
            case GATEWAY -> gateway();
            case OPS -> ops();
            case REPAIR -> repair();
            case BACKUP -> backup();
            case RESTORE -> restore();
        };
    }

    /**
     * The same without what a part works without: where that is not given, it says so where it would show it. An
     * installation that was given its rights by an older release lacks it.
     */
    public List<Grant> needed(Holder holder) {
        return holder == Holder.GATEWAY ? gateway(serving()) : of(holder);
    }

    private List<Grant> ingest() {
        Needs needs = looking();
        needs.add(List.of(topics.raw(), topics.wire(), topics.rejected()), WRITE);
        needs.add(List.of(topics.sources()), READ, WRITE);
        return needs.grants().toList();
    }

    private List<Grant> processor() {
        Needs needs = looking();
        needs.add(topics.all(), CREATE);
        needs.named(changelogs, CREATE, READ, WRITE);
        List.of(
                        MatchTopology.build(topics, provider -> List.of()),
                        LogTopology.build(topics, "any", partition -> List.of()))
                .forEach(needs::flow);
        // The clerk's, and the stubs that a fold from the beginning needs.
        needs.add(List.of(topics.agenda(), topics.decisions()), READ, WRITE);
        needs.named(SegmentCloser.topics(topics, changelogs), WRITE);
        needs.add(List.of(topics.matchInput()), DELETE);
        String match = MatchTopology.application(topics);
        String log = LogTopology.application(topics);
        return Stream.concat(
                        needs.grants(),
                        Stream.of(
                                Grant.group(match, READ),
                                Grant.group(log, READ, DELETE),
                                Grant.group(Clerk.group(topics), READ),
                                Grant.transactions(match + "-", WRITE),
                                Grant.transactions(log + "-", WRITE)))
                .toList();
    }

    private List<Grant> gateway() {
        Needs needs = serving();
        // For the ops page: what was set aside and its bytes, and who sends where another process takes the items.
        needs.add(List.of(topics.rejected(), topics.raw(), topics.wire()), READ);
        return gateway(needs);
    }

    /** What readers and editors are served from. */
    private Needs serving() {
        Needs needs = looking();
        needs.add(
                List.of(
                        topics.proposals(),
                        topics.candidates(),
                        topics.facts(),
                        topics.agenda(),
                        topics.outcomes(),
                        topics.updates(),
                        topics.pages(),
                        topics.articles(),
                        topics.answers()),
                READ);
        needs.add(List.of(topics.asks()), WRITE);
        needs.add(
                List.of(
                        topics.decisions(),
                        topics.accounts(),
                        topics.actors(),
                        topics.receipts(),
                        topics.sightings(),
                        topics.presence()),
                READ,
                WRITE);
        return needs;
    }

    private List<Grant> gateway(Needs needs) {
        return Stream.of(
                        needs.grants(),
                        Stream.of(Grant.groups(HookReader.group(topics, ""), READ)),
                        processorsGroups(),
                        // How large topics are only the brokers know.
                        Stream.of(Grant.cluster(DESCRIBE)))
                .flatMap(all -> all)
                .toList();
    }

    /** Who works for the processor, and how far: for those who look. */
    private Stream<Grant> processorsGroups() {
        return Stream.of(MatchTopology.application(topics), LogTopology.application(topics), Clerk.group(topics))
                .map(group -> Grant.group(group, DESCRIBE));
    }

    private List<Grant> ops() {
        Needs needs = new Needs();
        needs.add(topics.all(), DESCRIBE);
        // Who looks at the news need see neither people's sessions nor the secrets of subscriptions.
        needs.add(topics.all().stream().filter(topic -> !isSecret(topic.name())).toList(), READ);
        needs.named(List.of(MatchTopology.changelog(topics)), READ);
        return Stream.of(
                        needs.grants(),
                        processorsGroups(),
                        Stream.of(Grant.groups(HookReader.group(topics, ""), DESCRIBE), Grant.cluster(DESCRIBE)))
                .flatMap(all -> all)
                .toList();
    }

    private boolean isSecret(String name) {
        return Set.of(topics.accounts().name(), topics.sources().name()).contains(name);
    }

    private List<Grant> repair() {
        Needs needs = new Needs();
        needs.add(List.of(topics.raw()), READ);
        needs.add(List.of(topics.wire()), WRITE);
        needs.add(List.of(topics.rejected()), READ, WRITE);
        return needs.grants().toList();
    }

    private List<Grant> backup() {
        Needs needs = new Needs();
        needs.add(topics.lasting(), READ);
        // Webhooks' places are entries of the log.
        needs.add(List.of(topics.updates()), READ);
        return Stream.concat(needs.grants(), Stream.of(Grant.groups(HookReader.group(topics, ""), DESCRIBE)))
                .toList();
    }

    private List<Grant> restore() {
        Needs needs = looking();
        needs.add(topics.all(), CREATE);
        needs.add(topics.lasting(), WRITE);
        // It begins where nothing is lost any more.
        needs.add(List.of(topics.wire()), WRITE, DELETE);
        needs.named(changelogs, DESCRIBE);
        // Webhooks' places, found in the log once it is folded.
        needs.add(List.of(topics.updates()), READ);
        return Stream.concat(
                        needs.grants(),
                        Stream.of(
                                Grant.group(LogTopology.application(topics), DESCRIBE),
                                Grant.groups(HookReader.group(topics, ""), READ)))
                .toList();
    }

    /** What every part does at its start: it looks whether all topics are there and as they must be. */
    private Needs looking() {
        Needs needs = new Needs();
        needs.add(topics.all(), DESCRIBE, DESCRIBE_CONFIGS);
        return needs;
    }

    /** What is needed of topics, by name. */
    private static final class Needs {
        private final Map<String, Set<AclOperation>> byName = new TreeMap<>();

        void add(Collection<? extends Topic<?, ?>> some, AclOperation... operations) {
            named(some.stream().map(Topic::name).toList(), operations);
        }

        void named(Collection<String> names, AclOperation... operations) {
            names.forEach(name -> byName.computeIfAbsent(name, one -> EnumSet.noneOf(AclOperation.class))
                    .addAll(List.of(operations)));
        }

        /** What a topology reads and writes. */
        void flow(Topology topology) {
            topology.describe().globalStores().forEach(store -> flow(store.source()));
            topology.describe().subtopologies().stream()
                    .flatMap(part -> part.nodes().stream())
                    .forEach(this::flow);
        }

        private void flow(TopologyDescription.Node node) {
            if (node instanceof TopologyDescription.Source source) {
                named(source.topicSet(), READ);
            } else if (node instanceof TopologyDescription.Sink sink) {
                named(List.of(sink.topic()), WRITE);
            }
        }

        Stream<Grant> grants() {
            return byName.entrySet().stream().map(one -> Grant.topic(one.getKey(), one.getValue()));
        }
    }
}
