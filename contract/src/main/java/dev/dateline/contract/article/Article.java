package dev.dateline.contract.article;

import dev.dateline.contract.json.Require;
import java.util.List;

/**
 * What matching needs to know of an article: a projection of its log.
 *
 * @param lately the newest updates as readers see them, newest last
 */
public record Article(ArticleId id, DeskId desk, Phase phase, Settings settings, Story story, List<String> lately) {
    public Article {
        Require.present("id", id);
        Require.present("desk", desk);
        Require.present("phase", phase);
        Require.present("settings", settings);
        Require.present("story", story);
        lately = List.copyOf(Require.present("lately", lately));
    }
}
