package dev.dateline.standalone.bench.ingest;

import java.util.Random;

/** Made-up words in sentences, as frequent and as long as in the news; the same seed gives the same ones. */
final class Words {
    private static final String[] SYLLABLES = {
        "ba", "do", "fen", "gar", "hil", "jo", "kel", "lum", "mar", "nev", "or", "pel", "quin", "ros", "sti", "tam", "é"
    };
    private static final String[] SMALL = {
        "the", "of", "and", "to", "in", "a", "that", "for", "on", "with", "was", "said", "by", "at", "is", "it"
    };
    private static final int VOCABULARY = 20_000;

    private final Random random;

    Words(long seed) {
        this.random = new Random(seed);
    }

    /** A number from 0, below {@code bound}. */
    int number(int bound) {
        return random.nextInt(bound);
    }

    /** Two capitalised words, as for a person or a place. */
    String name() {
        return capital(rare()) + " " + capital(rare());
    }

    /** So many words, the first capitalised, without a full stop. */
    String line(int words) {
        StringBuilder line = new StringBuilder(capital(rare()));
        for (int i = 1; i < words; i++) {
            line.append(' ').append(word());
        }
        return line.toString();
    }

    /** Sentences of 12 to 24 words, some of them spoken. */
    String paragraph(int sentences) {
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            String sentence = line(12 + random.nextInt(13));
            paragraph.append(i == 0 ? "" : " ");
            paragraph.append(random.nextInt(4) == 0 ? "“" + sentence + ",” " + name() + " said." : sentence + ".");
        }
        return paragraph.toString();
    }

    private String word() {
        return random.nextInt(10) < 4 ? SMALL[random.nextInt(SMALL.length)] : rare();
    }

    /** Of two draws the lower one: some words are more frequent than others. */
    private String rare() {
        int rest = Math.min(random.nextInt(VOCABULARY), random.nextInt(VOCABULARY)) + SYLLABLES.length;
        StringBuilder word = new StringBuilder();
        for (; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
