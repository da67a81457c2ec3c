package dev.dateline.processor.fact.alert;

import dev.dateline.contract.article.Article;
import dev.dateline.processor.fact.stand.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An article's sentences, made ready for the items that are held against them. Not for several threads. */
final class ArticleRead {
    private final Article article;
    private final List<Passage> passages;
    private final Set<String> about;

    private ArticleRead(Article article, List<Passage> passages) {
        this.article = article;
        this.passages = List.copyOf(passages);
        this.about = Sentence.of(article.story().headline()).given();
    }

    /** As it stands now. */
    static ArticleRead of(Article article) {
        return read(article, List.of());
    }

    /** As it stands after a change: most of its sentences are as they were. */
    ArticleRead changed(Article now) {
        return read(now, passages);
    }

    private static ArticleRead read(Article article, List<Passage> before) {
        Map<String, Passage> known = new HashMap<>();
        before.forEach(passage -> known.put(passage.words(), passage));
        List<Passage> passages = new ArrayList<>();
        for (Line line : Line.of(article)) {
            if (line.isRead()) {
                Passage same = known.get(line.words());
                passages.add(same == null ? Passage.of(line) : same.at(line));
            }
        }
        return new ArticleRead(article, passages);
    }

    Article article() {
        return article;
    }

    List<Passage> passages() {
        return passages;
    }

    /** The stems of what its headline says it is about. */
    Set<String> about() {
        return about;
    }
}
