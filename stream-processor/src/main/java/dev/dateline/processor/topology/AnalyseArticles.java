package dev.dateline.processor.topology;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topic;
import dev.dateline.processor.match.Analyser;
import dev.dateline.processor.match.MatchInput;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;

/** Article changes to the order of their desk. */
final class AnalyseArticles extends Decoding<ArticleId, Article> {
    private final Topic<ArticleId, Article> articles;
    private final Analyser analyser;

    AnalyseArticles(Topic<ArticleId, Article> articles, Analyser analyser, Witness witness) {
        super(articles, REJECTED, witness);
        this.articles = articles;
        this.analyser = analyser;
    }

    /** Only canaries' pages are ever gone. */
    @Override
    void gone(Record<byte[], byte[]> as) {
        page(as.key())
                .ifPresent(page -> context()
                        .forward(
                                now(as).withKey((Object) Canary.DESK).withValue(new MatchInput.Gone(page)),
                                MATCH_INPUT));
    }

    private Optional<ArticleId> page(byte[] key) {
        try {
            return Optional.of(articles.key(key)).filter(Canary::isPage);
        } catch (Json.Malformed e) {
            // What says nothing names no article.
            return Optional.empty();
        }
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
