package dev.dateline.standalone.config;

import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A source as it is written: a component for each line that may stand there, which is why they are so many. */
record SourceLines(
        @Nullable Provider provider,
        @Nullable String credit,
        @Nullable ItemKind kind,
        @Nullable String issuer,
        @Nullable String office,
        @Nullable ZoneId zone,
        @Nullable String language,
        @Nullable Path keyFile,
        @Nullable String keyEnv,
        @Nullable Path signingSecretFile,
        @Nullable String signingSecretEnv,
        @Nullable FeedSettings feed,
        @Nullable FolderSettings folder) {
    private static final String WAYS =
            "a source has one way in: keyFile or keyEnv, signingSecretFile or signingSecretEnv, feed, or folder";

    /** What these lines come to; refuses what cannot be by its line's name. */
    SourceSettings settings() {
        Provider sender = given("provider", provider, "is missing");
        return new SourceSettings(
                sender, origin(), zone == null ? ZoneOffset.UTC : zone, language == null ? null : tag(language), way());
    }

    private Origin origin() {
        String name = given("credit", credit, "is missing");
        BadValue.unless(!name.isBlank(), "credit", "is missing");
        ItemKind what = given("kind", kind, "is missing (wire or statement)");
        BadValue.unless(what != ItemKind.STATEMENT || issuer != null, "issuer", "is missing: a statement needs it");
        BadValue.unless(office == null || issuer != null, "issuer", "is missing: an office needs it");
        return new Origin(what, name, issuer, office);
    }

    private WayIn way() {
        Map<String, WayIn> ways = new LinkedHashMap<>();
        put(ways, "keyFile", keyFile, file -> new WayIn.Key(SecretPlace.of("key", file, null)));
        put(ways, "keyEnv", keyEnv, variable -> new WayIn.Key(SecretPlace.of("key", null, variable)));
        put(ways, "signingSecretFile", signingSecretFile, file -> signature(file, null));
        put(ways, "signingSecretEnv", signingSecretEnv, variable -> signature(null, variable));
        put(ways, "feed", feed, WayIn.Feed::new);
        put(ways, "folder", folder, WayIn.Folder::new);
        return only(ways);
    }

    private static <T> void put(Map<String, WayIn> ways, String line, @Nullable T value, Function<T, WayIn> way) {
        if (value != null) {
            ways.put(line, way.apply(value));
        }
    }

    private static WayIn signature(@Nullable Path file, @Nullable String variable) {
        return new WayIn.Signature(SecretPlace.of("signingSecret", file, variable));
    }

    private static WayIn only(Map<String, WayIn> ways) {
        List<String> names = new ArrayList<>(ways.keySet());
        BadValue.unless(!names.isEmpty(), "keyFile", "give either keyFile or keyEnv, or another way in; " + WAYS);
        if (names.size() > 1) {
            throw new BadValue(names.get(1), names.getFirst() + " is given too; " + WAYS);
        }
        return ways.values().iterator().next();
    }

    private static String tag(String language) {
        try {
            return new Locale.Builder().setLanguageTag(language).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new BadValue("language", "'" + language + "' is no BCP 47 tag, such as en or hy-AM");
        }
    }

    private static <T> T given(String setting, @Nullable T value, String wrong) {
        if (value == null) {
            throw new BadValue(setting, wrong);
        }
        return value;
    }
}
