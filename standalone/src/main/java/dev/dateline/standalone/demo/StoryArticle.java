package dev.dateline.standalone.demo;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.json.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article that is open when the story begins; {@code kills} is null where an editor decides on them. */
public record StoryArticle(
        ArticleId id,
        String headline,
        List<String> paragraphs,
        List<Watch> watches,
        @Nullable KillPolicy kills) {
    public StoryArticle {
        Require.present("id", id);
        paragraphs = List.copyOf(Require.present("paragraphs", paragraphs));
        watches = List.copyOf(Require.present("watches", watches));
        Require.that(!watches.isEmpty(), "article " + id + " has no watch");
    }

    /** Headline and body. */
    public Story story() {
        return new Story(headline, paragraphs);
    }
}
