package dev.dateline.standalone.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another system that is told of entries, as it is written: a component for each line that may stand there, which is why
 * they are so many.
 *
 * @param url where it listens; not shown, since a secret may stand in it
 * @param desks of which it is told; empty for all
 * @param articles of which it is told; empty for all
 * @param kinds of entries of which it is told; empty for all
 * @param from where it begins the very first time: {@code end} or {@code beginning}
 * @param kind what it is told: {@code entries}, or {@code purge} for the keys that caches are to drop
 */
public record WebhookSettings(
        @Nullable String name,
        @Nullable String url,
        @Nullable Path secretFile,
        @Nullable String secretEnv,
        List<String> desks,
        List<String> articles,
        List<String> kinds,
        String from,
        String kind) {
    public WebhookSettings(
            @Nullable String name,
            @Nullable String url,
            @Nullable Path secretFile,
            @Nullable String secretEnv,
            @Nullable List<String> desks,
            @Nullable List<String> articles,
            @Nullable List<String> kinds,
            @Nullable String from,
            @Nullable String kind) {
        BadValue.unless(name != null && !name.isBlank(), "name", "is missing");
        BadValue.unless(url != null && !url.isBlank(), "url", "is missing");
        BadValue.unless(secretFile != null || secretEnv != null, "secretFile", "give either secretFile or secretEnv");
        BadValue.unless(secretFile == null || secretEnv == null, "secretEnv", "secretFile is given too");
        this.name = name;
        this.url = url;
        this.secretFile = secretFile;
        this.secretEnv = secretEnv;
        this.desks = desks == null ? List.of() : List.copyOf(desks);
        this.articles = articles == null ? List.of() : List.copyOf(articles);
        this.kinds = kinds == null ? List.of() : List.copyOf(kinds);
        this.from = from == null ? "end" : from;
        BadValue.unless(
                this.from.equals("end") || this.from.equals("beginning"),
                "from",
                "'" + from + "' is not end or beginning");
        this.kind = kind == null ? "entries" : kind;
        BadValue.unless(
                this.kind.equals("entries") || this.kind.equals("purge"),
                "kind",
                "'" + kind + "' is not entries or purge");
    }

    /** Whether it is told of keys under which caches are to drop what they keep, rather than of entries. */
    public boolean isPurge() {
        return kind.equals("purge");
    }

    /** Where its secret stands. */
    public SecretPlace secret() {
        return SecretPlace.of("secret", secretFile, secretEnv);
    }

    @Override
    public String toString() {
        return String.valueOf(name);
    }
}
