package dev.dateline.processor.fact.statement;

import dev.dateline.contract.fact.Polarity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The cue words in every form, read from {@code cues.tsv}: a line for each kind and polarity, {@code kind polarity words}. A
 * word is followed by its irregular forms, parted by slashes.
 */
final class Lexicon {
    private static final Lexicon SHIPPED = read("cues.tsv");

    private final Map<String, CueWord> verbs = new HashMap<>();
    private final Map<String, CueWord> nouns = new HashMap<>();
    private final Map<String, CueWord> adjectives = new HashMap<>();

    private Lexicon() {}

    static Lexicon shipped() {
        return SHIPPED;
    }

    @Nullable CueWord verb(String form) {
        return verbs.get(form);
    }

    @Nullable CueWord noun(String form) {
        return nouns.get(form);
    }

    @Nullable CueWord adjective(String form) {
        return adjectives.get(form);
    }

    /** Whether it could be a cue, whatever its part of speech. */
    boolean knows(String form) {
        return verbs.containsKey(form) || nouns.containsKey(form) || adjectives.containsKey(form);
    }

    private static Lexicon read(String file) {
        Lexicon lexicon = new Lexicon();
        InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), "it is in the jar");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(lexicon::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lexicon;
    }

    private void take(String line) {
        List<String> words = Arrays.asList(line.strip().split("\\s+"));
        Kind kind = Kind.valueOf(words.get(0).toUpperCase(Locale.ROOT));
        Polarity polarity = Polarity.valueOf(words.get(1).toUpperCase(Locale.ROOT));
        words.subList(2, words.size()).forEach(word -> take(word, kind, polarity));
    }

    private void take(String word, Kind kind, Polarity polarity) {
        List<String> forms = Arrays.asList(word.split("/"));
        CueWord cue = new CueWord(forms.getFirst(), kind, polarity);
        switch (kind) {
            case FEEL -> adjectives.putIfAbsent(cue.lemma(), cue);
            case NOUN -> {
                nouns.putIfAbsent(cue.lemma(), cue);
                nouns.putIfAbsent(Inflections.plural(cue.lemma()), cue);
            }
            default -> {
                forms.forEach(form -> verbs.putIfAbsent(form, cue));
                Inflections.ofVerb(cue.lemma(), forms).forEach(form -> verbs.putIfAbsent(form, cue));
            }
        }
    }
}
