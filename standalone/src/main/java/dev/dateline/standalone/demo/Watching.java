package dev.dateline.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.EntryId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Looks at the pages until something stands on one of them. */
final class Watching {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final EditorClient editor;
    private final List<ArticleId> articles;

    Watching(EditorClient editor, Collection<ArticleId> articles) {
        this.editor = editor;
        this.articles = List.copyOf(articles);
    }

    /** The update on any of these articles in which the words stand; empty where none comes within half a minute. */
    Optional<EntryId> await(String words) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Optional<EntryId> found = find(words);
        while (found.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(GLANCE);
            found = find(words);
        }
        return found;
    }

    private Optional<EntryId> find(String words) throws InterruptedException {
        for (ArticleId article : articles) {
            Optional<EntryId> found = find(article, words);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<EntryId> find(ArticleId article, String words) throws InterruptedException {
        try {
            for (JsonNode update : editor.get("/v1/articles/" + article).body().path("updates")) {
                if (update.path("paragraphs").toString().contains(words)) {
                    return Optional.of(new EntryId(update.path("id").asText()));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            // Not there just now; the next look may find it.
            return Optional.empty();
        }
    }
}
