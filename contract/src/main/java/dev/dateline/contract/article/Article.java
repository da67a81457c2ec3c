package dev.dateline.contract.article;

import dev.dateline.contract.json.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What matching needs to know of an article: a projection of its log.
 *
 * @param lately the newest updates as readers see them, newest last
 * @param base the version of its settings, which a decision on them must name; null in records of before
 * @param told the same of headline and body
 */
public record Article(
        ArticleId id,
        DeskId desk,
        Phase phase,
        Settings settings,
        Story story,
        List<String> lately,
        @Nullable Long base,
        @Nullable Long told) {
    public Article {
        Require.present("id", id);
        Require.present("desk", desk);
        Require.present("phase", phase);
        Require.present("settings", settings);
        Require.present("story", story);
        lately = List.copyOf(Require.present("lately", lately));
    }

    /** One of whose settings, headline and body the versions are not known. */
    public Article(ArticleId id, DeskId desk, Phase phase, Settings settings, Story story, List<String> lately) {
        this(id, desk, phase, settings, story, lately, null, null);
    }

    /** The same, with its settings at this version, and headline and body at that. */
    public Article at(@Nullable Long version, @Nullable Long toldVersion) {
        return new Article(id, desk, phase, settings, story, lately, version, toldVersion);
    }
}
