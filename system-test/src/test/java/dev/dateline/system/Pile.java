package dev.dateline.system;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalKey;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Reason;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Proposals that lie on the desk as if matching had made them: as many, as old and of whatever kind a test needs. */
final class Pile implements AutoCloseable {
    private static final DeskId DESK = new DeskId("world");

    private final Topic<ProposalKey, Proposal> topic;
    private final ArticleId article;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<ProposalKey> keys = new ArrayList<>();

    /** A story's item: what an editor sees of it first. */
    record Lead(String language, String headline, String body, int urgency, Relation relation, Duration age) {
        static Lead of(String headline, String body) {
            return new Lead("en", headline, body, 4, Relation.NEW, Duration.ZERO);
        }

        Lead urgency(int other) {
            return new Lead(language, headline, body, other, relation, age);
        }

        Lead old(Duration other) {
            return new Lead(language, headline, body, urgency, relation, other);
        }

        Lead kill() {
            return new Lead(language, headline, body, urgency, Relation.KILL, age);
        }

        Lead in(String other) {
            return new Lead(other, headline, body, urgency, relation, age);
        }
    }

    Pile(Newsroom newsroom, ArticleId article) {
        this.topic = newsroom.topics().proposals();
        this.article = article;
        this.producer =
                new KafkaProducer<>(Map.copyOf(newsroom.kafka()), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Puts one on the desk; gives its id. */
    String put(Lead lead) {
        ProposalKey key = new ProposalKey(DESK, new ProposalId("pile-" + article + "-" + keys.size()));
        keys.add(key);
        write(key, proposal(key.proposal(), lead));
        return key.proposal().value();
    }

    /** Many reports of one thing, each some seconds older than the one before it; on their way at once. */
    void putMany(int count, String headline) {
        for (int i = 0; i < count; i++) {
            put(Lead.of("Report " + i + ": " + headline, "They are on strike, says report " + i + ". ".repeat(20))
                    .urgency(1 + i % 8)
                    .old(Duration.ofSeconds(7L * i)));
        }
        producer.flush();
    }

    /** The same proposal with other evidence. */
    void change(String id, Lead lead) {
        ProposalKey key = new ProposalKey(DESK, new ProposalId(id));
        write(key, proposal(key.proposal(), lead));
    }

    /** Takes all of them off the desk. */
    @Override
    public void close() {
        keys.forEach(key -> write(key, null));
        producer.close();
    }

    private void write(ProposalKey key, @Nullable Proposal proposal) {
        var unused = producer.send(new ProducerRecord<>(
                topic.name(),
                topic.partition(key),
                topic.keyBytes(key),
                proposal == null ? null : topic.valueBytes(proposal)));
    }

    private Proposal proposal(ProposalId id, Lead lead) {
        ItemVersion version = new ItemVersion(new ItemId(new Provider(Agency.PROVIDER), "urn:" + id), "1");
        Signal signal = lead.relation() == Relation.KILL ? Signal.KILL : Signal.NONE;
        WireItem item = new WireItem(
                version,
                new Origin(ItemKind.WIRE, Agency.CREDIT, null),
                new Handling(PubStatus.USABLE, signal, lead.urgency(), null, List.of()),
                new Copy(lead.language(), lead.headline(), lead.body(), List.of()),
                Item.TWO_PM);
        Reason reason =
                new Reason(0.91, List.of(new Reason.Term("harbour", 0.4), new Reason.Term("pilots", 0.2)), List.of());
        Evidence evidence = new Evidence(
                item, lead.relation(), reason, List.of(), Instant.now().minus(lead.age()));
        Post post = new Post(lead.body(), Item.TWO_PM, Confidence.CLAIMED, List.of(version), Agency.CREDIT);
        return new Proposal(id, DESK, article, ProposalState.PENDING, evidence, post);
    }
}
