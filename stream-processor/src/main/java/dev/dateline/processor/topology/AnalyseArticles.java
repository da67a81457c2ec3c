package dev.dateline.processor.topology;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.topic.Topic;
import dev.dateline.processor.match.Analyser;
import dev.dateline.processor.match.MatchInput;
import org.apache.kafka.streams.processor.api.Record;

/** Article changes to the order of their desk. */
final class AnalyseArticles extends Decoding<ArticleId, Article> {
    private final Analyser analyser;

    AnalyseArticles(Topic<ArticleId, Article> articles, Analyser analyser, Witness witness) {
        super(articles, REJECTED, witness);
        this.analyser = analyser;
    }

    @Override
    void take(ArticleId key, Article article, Record<byte[], byte[]> as) {
        context()
                .forward(
                        now(as).withKey((Object) article.desk())
                                .withValue(new MatchInput.Changed(article, analyser.terms(article))),
                        MATCH_INPUT);
    }
}
