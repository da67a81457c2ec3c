package dev.dateline.contract.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.dateline.contract.json.Require;

/** A running story's name in addresses and keys: a slug such as {@code nagorno-karabakh}. */
public record ArticleId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ArticleId {
        Require.slug("article", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
