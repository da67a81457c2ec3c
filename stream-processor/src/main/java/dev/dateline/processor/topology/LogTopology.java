package dev.dateline.processor.topology;

import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.trace.Tracer;
import dev.dateline.processor.store.Erasures;
import org.apache.kafka.streams.Topology;

/** Decisions become logs: read-decisions, fold-decisions, and one sink for each topic that follows from them. */
public final class LogTopology {
    /** The state store's name. */
    public static final String STATE = "log-state";

    private LogTopology() {}

    /** The id of the application, and so of its consumer group. */
    public static String application(Topics topics) {
        return topics.plan().prefix() + "log";
    }

    /** The topic in which Kafka Streams keeps the state. */
    public static String changelog(Topics topics) {
        return application(topics) + "-" + STATE + "-changelog";
    }

    /** The log application's topology, which nobody looks at. */
    public static Topology build(Topics topics, String topicId, Erasures erasures) {
        return build(topics, topicId, erasures, Witness.NONE, Tracer.NONE);
    }

    /**
     * The log application's topology.
     *
     * @param topicId the id of the decisions topic as the cluster knows it
     * @param erasures the stubs that a fold from the beginning needs first
     */
    public static Topology build(Topics topics, String topicId, Erasures erasures, Witness witness, Tracer tracer) {
        Topology topology = new Topology();
        topology.addSource(
                "read-decisions", Codecs.BYTES, Codecs.BYTES, topics.decisions().name());
        topology.addProcessor(
                "fold-decisions",
                () -> new FoldDecisions(topics, topicId, erasures, witness, tracer),
                "read-decisions");
        topology.addStateStore(Codecs.shelf(STATE, topics), "fold-decisions");
        Codecs.sink(topology, FoldDecisions.UPDATES, topics.updates(), "fold-decisions");
        Codecs.sink(topology, FoldDecisions.PAGES, topics.pages(), "fold-decisions");
        Codecs.sink(topology, FoldDecisions.ARTICLES, topics.articles(), "fold-decisions");
        Codecs.sink(topology, FoldDecisions.OUTCOMES, topics.outcomes(), "fold-decisions");
        Codecs.sink(topology, FoldDecisions.AGENDA, topics.agenda(), "fold-decisions");
        Codecs.sink(topology, FoldDecisions.REJECTED, topics.rejected(), "fold-decisions");
        return topology;
    }
}
