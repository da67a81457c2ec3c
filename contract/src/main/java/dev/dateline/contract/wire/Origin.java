package dev.dateline.contract.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.json.Require;
import org.jspecify.annotations.Nullable;

/**
 * Where an item comes from, as readers may be told.
 *
 * @param credit the provider's name in print, such as "Harbor Wire"
 * @param issuer the body that speaks, for a statement; null for wire copy
 * @param office the part of that body that speaks, such as "Press Service"; null where none is named
 */
public record Origin(
        ItemKind kind,
        String credit,
        @Nullable String issuer,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String office) {
    public Origin {
        Require.present("kind", kind);
        Require.line("credit", credit);
        Require.that(kind != ItemKind.STATEMENT || issuer != null, "a statement needs its issuer");
        Require.that(office == null || issuer != null, "an office needs its issuer");
    }

    public Origin(ItemKind kind, String credit, @Nullable String issuer) {
        this(kind, credit, issuer, null);
    }

    /** Who is named as the source of an update: the body that speaks, else the provider. */
    public String speaker() {
        return issuer == null ? credit : issuer;
    }
}
