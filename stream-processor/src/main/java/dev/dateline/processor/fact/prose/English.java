package dev.dateline.processor.fact.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/**
 * Apache OpenNLP's models of English sentences and parts of speech (Universal Dependencies). The same words always get the
 * same tags. Safe for several threads: each has its own.
 */
public final class English {
    private static final String SENTENCES = "/opennlp-en-ud-ewt-sentence-1.2-2.5.0.bin";
    private static final int AT_ONCE = 4_000;
    private static final String TAGS = "/opennlp-en-ud-ewt-pos-1.2-2.5.0.bin";

    /** The model takes some of them for plurals, which they never are: "Norland denies that …". */
    private static final Set<String> NO_NOUNS = Set.of(
            "denies",
            "says",
            "adds",
            "insists",
            "argues",
            "maintains",
            "asserts",
            "contends",
            "alleges",
            "confirms",
            "announces",
            "admits",
            "concedes",
            "acknowledges",
            "warns",
            "believes",
            "accuses",
            "condemns");

    /** All that there are: the model takes nouns that it has not met for one more of them ("the harbour warden said"). */
    private static final Set<String> AUXILIARIES = Set.of(
            "am", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having", "do", "does",
            "did", "done", "doing", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "ought",
            "need", "dare", "used", "let", "get", "gets", "got", "gotten", "getting", "going", "gon", "ca", "wo", "sha",
            "ai", "'m", "'s", "'re", "'ve", "'d", "'ll", "’m", "’s", "’re", "’ve", "’d", "’ll", "cannot");

    /** Those of five letters and more, as headlines begin them with a capital. */
    private static final Set<String> PREPOSITIONS = Set.of(
            "about",
            "above",
            "across",
            "after",
            "against",
            "along",
            "among",
            "amongst",
            "around",
            "because",
            "before",
            "behind",
            "below",
            "beneath",
            "beside",
            "besides",
            "between",
            "beyond",
            "concerning",
            "considering",
            "despite",
            "during",
            "except",
            "following",
            "including",
            "inside",
            "minus",
            "outside",
            "regarding",
            "round",
            "since",
            "through",
            "throughout",
            "toward",
            "towards",
            "under",
            "underneath",
            "unlike",
            "until",
            "versus",
            "whether",
            "while",
            "within",
            "without",
            "according",
            "although",
            "though",
            "unless",
            "whereas",
            "where");

    /** Small words within names: "Ursula von der Leyen", "Mark van den Berg". */
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "da", "di", "del", "della", "dos", "du", "la", "le", "el", "al", "bin",
            "ibn", "zu", "zur", "af", "av");

    private static final Pattern ARTICLED = Pattern.compile("(?:al|el|ad|an|ar|as|ash|at|az)-\\p{Lu}.*");

    private static final ThreadLocal<SentenceDetectorME> DETECTOR =
            ThreadLocal.withInitial(() -> new SentenceDetectorME(Loaded.SENTENCES));
    private static final ThreadLocal<Tagger> TAGGER = ThreadLocal.withInitial(() -> new Tagger(Loaded.TAGS));

    private English() {}

    /** The sentence with the part of speech of each word. */
    public static Sentence tagged(Sentence sentence) {
        String[] words = sentence.tokens().stream().map(English::plain).toArray(String[]::new);
        List<String> tags = TAGGER.get().tag(words);
        List<Token> tokens = new ArrayList<>(words.length);
        for (int at = 0; at < words.length; at++) {
            Tag told = told(sentence.at(at), tags.get(at));
            boolean name = isSurname(sentence, tags, at)
                    || isWithinName(sentence, at)
                    || (told == Tag.ADP && isNoPreposition(sentence, at));
            tokens.add(sentence.at(at).tagged(name ? Tag.PROPN : told));
        }
        return new Sentence(sentence.paragraph(), sentence.start(), sentence.end(), tokens);
    }

    private static Tag told(Token token, String name) {
        if (NO_NOUNS.contains(token.lower())) {
            return Tag.VERB;
        }
        Tag told = tag(name);
        return told == Tag.AUX && !AUXILIARIES.contains(token.lower()) ? Tag.NOUN : told;
    }

    /** "Ann Browning said", "Will Orr said", "the Veld warden said", "the warden Ann Orr": a name that the model takes for a verb; in a headline all words have capitals. */
    private static boolean isSurname(Sentence sentence, List<String> tags, int at) {
        if (!sentence.at(at).isCapital() || at + 1 == tags.size()) {
            return false;
        }
        boolean beforeSmall = !sentence.at(at + 1).isCapital();
        boolean beforeVerb = tags.get(at + 1).equals("VERB") && beforeSmall;
        boolean afterName = at > 0 && tags.get(at - 1).equals("PROPN") && beforeSmall;
        boolean given = at > 0 && tags.get(at).equals("AUX") && tags.get(at + 1).equals("PROPN");
        boolean titled = at > 0
                && tags.get(at - 1).equals("NOUN")
                && !sentence.at(at - 1).isCapital();
        return given
                || (tags.get(at).equals("VERB")
                        && (beforeVerb || afterName || titled || (beforeSmall && isLed(tags, at))));
    }

    /** "the Veld warden", "of Veld and": no verb has such a word before it. */
    private static boolean isLed(List<String> tags, int at) {
        return at > 0 && (tags.get(at - 1).equals("DET") || tags.get(at - 1).equals("ADP"));
    }

    /** Between words with capitals, as it never stands in English otherwise. */
    private static boolean isWithinName(Sentence sentence, int at) {
        if (ARTICLED.matcher(sentence.at(at).text()).matches()) {
            return at > 0 && sentence.at(at - 1).isCapital();
        }
        int from = at;
        while (from >= 0 && isParticle(sentence, from)) {
            from--;
        }
        int to = at;
        while (to < sentence.size() && isParticle(sentence, to)) {
            to++;
        }
        return from < at
                && from >= 0
                && to < sentence.size()
                && sentence.at(from).isCapital()
                && sentence.at(to).isCapital();
    }

    private static boolean isParticle(Sentence sentence, int at) {
        return PARTICLES.contains(sentence.at(at).text());
    }

    /** "accuses Azerbaijan of": the model has heard of few such names. */
    private static boolean isNoPreposition(Sentence sentence, int at) {
        Token token = sentence.at(at);
        return at > 0 && token.isCapital() && token.text().length() > 4 && !PREPOSITIONS.contains(token.lower());
    }

    /** A paragraph that is longer than any is looked at in pieces: the model looks about each full stop for a space. */
    static List<Stretch> sentences(String text, Stretch paragraph) {
        List<Stretch> sentences = new ArrayList<>();
        for (int from = paragraph.start(); from < paragraph.end(); ) {
            int to = pieceEnd(text, from, paragraph.end());
            for (Span span : DETECTOR.get().sentPosDetect(text.substring(from, to))) {
                sentences.add(new Stretch(from + span.getStart(), from + span.getEnd()));
            }
            from = to;
        }
        return sentences;
    }

    private static int pieceEnd(String text, int from, int to) {
        if (to - from <= AT_ONCE) {
            return to;
        }
        int space = text.lastIndexOf(' ', from + AT_ONCE);
        return space > from ? space : from + AT_ONCE;
    }

    /** The model knows straight marks alone. */
    private static String plain(Token token) {
        return switch (token.text()) {
            case "“", "”", "«", "»", "„", "''", "``" -> "\"";
            default -> token.text().replace('’', '\'');
        };
    }

    private static Tag tag(String name) {
        try {
            return Tag.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Tag.X;
        }
    }

    /** Read when they are first needed: a start must not wait for them. */
    private static final class Loaded {
        static final SentenceModel SENTENCES = sentenceModel();
        static final POSModel TAGS = tagModel();

        private static SentenceModel sentenceModel() {
            try (InputStream in = open(English.SENTENCES)) {
                return new SentenceModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static POSModel tagModel() {
            try (InputStream in = open(English.TAGS)) {
                return new POSModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static InputStream open(String file) {
            return Objects.requireNonNull(English.class.getResourceAsStream(file), "the model is in a jar");
        }
    }
}
