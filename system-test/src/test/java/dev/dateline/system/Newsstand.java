package dev.dateline.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Position;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What anybody may read, without signing in. */
record Newsstand(Http http) {
    static Newsstand at(URI gateway) {
        return new Newsstand(new Http(gateway));
    }

    Answer page(ArticleId article) {
        return http.page("/articles/" + article);
    }

    Answer data(ArticleId article) {
        return http.json("/v1/articles/" + article);
    }

    Answer updates(ArticleId article, Position after) {
        return http.json("/v1/articles/" + article + "/updates?after=" + after);
    }

    /** The log's entries after this position, as they go out to readers. */
    List<JsonNode> entries(ArticleId article, Position after) {
        List<JsonNode> entries = new ArrayList<>();
        updates(article, after).json().path("frames").forEach(frame -> entries.add(frame));
        return entries;
    }
}
