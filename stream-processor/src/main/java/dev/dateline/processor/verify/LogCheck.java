package dev.dateline.processor.verify;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.topic.Topics;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Is what readers, editors and matching were given what was decided? One partition at a time, to keep little. */
record LogCheck(Topics topics, Archive archive, Findings findings) {
    void check(int partition, Map<TopicPartition, Long> taken, KillCheck kills, RestCheck rests) {
        Held pages = held(topics.pages().name(), partition);
        Held articles = held(topics.articles().name(), partition);
        Held outcomes = held(topics.outcomes().name(), partition);
        Held updates = new Held();
        SeqCheck seq = new SeqCheck(topics, findings);
        archive.read(new TopicPartition(topics.updates().name(), partition), entry -> {
            updates.put(entry);
            seq.take(entry, kills, rests);
        });
        seq.close();
        TopicPartition decisions = new TopicPartition(topics.decisions().name(), partition);
        DecisionFold fold = new DecisionFold(topics);
        fold.fold(archive, partition, taken.getOrDefault(decisions, 0L));
        fold.forgotten().forEach(version -> rests.forgotten(version.item()));
        compareEntries(fold, updates);
        compareViews(fold, pages, articles);
        compareOutcomes(fold, outcomes, partition);
        findings.count(Count.ARTICLES, fold.pages.standing());
        findings.count(Count.DECISIONS, fold.outcomes.standing());
        findings.count(Count.ENTRIES, fold.updates.standing());
        findings.count(Count.UNREADABLE, fold.unreadable());
    }

    private void compareEntries(DecisionFold fold, Held updates) {
        new Comparison(
                        "updates",
                        Question.CHAINS,
                        true,
                        key -> fold.isBeingTakenDown(EntryKey.parse(key).article()))
                .run(fold.updates, updates, findings);
    }

    private void compareViews(DecisionFold fold, Held pages, Held articles) {
        new Comparison("pages", Question.VIEWS, true, key -> fold.isBeingTakenDown(new ArticleId(key)))
                .run(fold.pages, pages, findings);
        new Comparison("articles", Question.VIEWS, true, key -> fold.isBeingTakenDown(new ArticleId(key)))
                .run(fold.articles, articles, findings);
    }

    /** Outcomes are kept for some days only: those that are gone by age are not missed. */
    private void compareOutcomes(DecisionFold fold, Held outcomes, int partition) {
        boolean whole = archive.begin(new TopicPartition(topics.outcomes().name(), partition)) == 0;
        new Comparison("outcomes", Question.VIEWS, whole, key -> false).run(fold.outcomes, outcomes, findings);
    }

    private Held held(String topic, int partition) {
        Held held = new Held();
        archive.read(new TopicPartition(topic, partition), held::put);
        return held;
    }
}
