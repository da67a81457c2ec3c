package dev.dateline.processor.topology;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.topic.Values;
import dev.dateline.contract.trace.Tracer;
import dev.dateline.contract.wire.Provider;
import dev.dateline.processor.match.Analyser;
import dev.dateline.processor.match.MatchInput;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.streams.Topology;

/**
 * Items become proposals. First half, in parallel, with the editors' list of actors beside it: read-wire, read-articles, read-outcomes and read-asks are analysed
 * and appended to match-input. Second half, in that order: read-match-input, drop-seen, match-items, write-proposals,
 * write-candidates, write-facts, write-agenda, write-answers.
 */
public final class MatchTopology {
    /** The state store's name. */
    public static final String STATE = "match-state";

    /** The editors' list of actors, the same in every instance; read from its topic at each start, and kept nowhere else. */
    static final String KNOWN = "known-actors";

    private static final String[] INTO_THE_ORDER = {"analyse-items", "analyse-articles", "note-feedback", "note-asks"};

    private MatchTopology() {}

    /** The id of the application, and so of its consumer group. */
    public static String application(Topics topics) {
        return topics.plan().prefix() + "match";
    }

    /** The topic in which Kafka Streams keeps the state. */
    public static String changelog(Topics topics) {
        return application(topics) + "-" + STATE + "-changelog";
    }

    /** The match application's topology, which nobody looks at. */
    public static Topology build(Topics topics, Function<Provider, List<DeskId>> desks) {
        return build(topics, desks, Witness.NONE, Tracer.NONE);
    }

    /** The match application's topology; {@code desks} tells which desks take a provider's items. */
    public static Topology build(
            Topics topics, Function<Provider, List<DeskId>> desks, Witness witness, Tracer tracer) {
        Topic<DeskId, MatchInput> input = topics.matchInput().carrying(Values.json(MatchInput.class));
        Analyser analyser = new Analyser();
        Known known = new Known();
        Topology topology = new Topology();

        topology.addSource(
                "read-wire", Codecs.BYTES, Codecs.BYTES, topics.wire().name());
        topology.addSource(
                "read-articles", Codecs.BYTES, Codecs.BYTES, topics.articles().name());
        topology.addSource(
                "read-outcomes", Codecs.BYTES, Codecs.BYTES, topics.outcomes().name());
        topology.addSource(
                "read-asks", Codecs.BYTES, Codecs.BYTES, topics.asks().name());
        topology.addProcessor(
                "analyse-items",
                () -> new AnalyseItems(topics.wire(), desks, analyser::terms, known, witness),
                "read-wire");
        topology.addProcessor(
                "analyse-articles", () -> new AnalyseArticles(topics.articles(), analyser, witness), "read-articles");
        topology.addProcessor("note-feedback", () -> new NoteFeedback(topics.outcomes(), witness), "read-outcomes");
        topology.addProcessor("note-asks", () -> new NoteAsks(topics.asks(), witness), "read-asks");
        Codecs.sink(topology, Decoding.MATCH_INPUT, input, INTO_THE_ORDER);
        Codecs.sink(topology, Decoding.REJECTED, topics.rejected(), INTO_THE_ORDER);

        topology.addSource("read-match-input", Codecs.BYTES, Codecs.BYTES, input.name());
        topology.addProcessor("drop-seen", () -> new DropSeen(input, witness), "read-match-input");
        topology.addProcessor("match-items", () -> new MatchItems(witness, tracer), "drop-seen");
        topology.addStateStore(Codecs.shelf(STATE, topics), "drop-seen", "match-items");
        Codecs.sink(topology, MatchItems.PROPOSALS, topics.proposals(), "match-items");
        Codecs.sink(topology, MatchItems.CANDIDATES, topics.candidates(), "match-items");
        Codecs.sink(topology, MatchItems.FACTS, topics.facts(), "match-items");
        Codecs.sink(topology, MatchItems.AGENDA, topics.agenda(), "match-items");
        Codecs.sink(topology, MatchItems.ANSWERS, topics.answers(), "match-items");
        Codecs.sink(topology, MatchItems.WIRE, topics.wire(), "match-items");
        Codecs.sink(topology, MatchItems.RAW, topics.raw(), "match-items");
        Codecs.sink(topology, Decoding.SET_ASIDE, topics.rejected(), "drop-seen");

        // The last, so that the numbers of the others, which name tasks, stay as they are.
        topology.addGlobalStore(
                Codecs.known(),
                "read-actors",
                Codecs.BYTES,
                Codecs.BYTES,
                topics.actors().name(),
                "keep-actors",
                () -> new KeepActors(known));
        return topology;
    }
}
