package dev.dateline.gateway.page;

import org.jspecify.annotations.Nullable;

/**
 * What every page has.
 *
 * @param language BCP 47
 * @param direction {@code ltr} or {@code rtl}
 * @param banner a word that stands on every page, such as "Demonstration"; null for none
 * @param style the style sheet itself, for a page that is kept as a file; null for one that refers to it
 * @param theme where the operator's own style sheet is; null for none
 */
record Sheet(
        String title,
        String language,
        String direction,
        @Nullable String banner,
        @Nullable String style,
        @Nullable String theme) {
    /** A page in the language of the product. */
    static Sheet plain(String title, @Nullable String banner) {
        return new Sheet(title, "en", "ltr", banner, null, null);
    }

    static Sheet in(String language, String title, @Nullable String banner) {
        return new Sheet(title, language, Script.direction(language), banner, null, null);
    }

    /** Under which browsers and caches keep what it refers to until any of that changes. */
    String edition() {
        return Assets.edition();
    }

    /** The same page with its style sheet in it. */
    Sheet styled(String css) {
        return new Sheet(title, language, direction, banner, css, null);
    }

    /** The same page as its operator would have it look; null for as it is. */
    Sheet themed(@Nullable Theme operators) {
        return new Sheet(title, language, direction, banner, style, operators == null ? null : operators.address());
    }
}
