package dev.dateline.standalone.bench.match;

import dev.dateline.processor.match.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Made-up text whose words are as frequent as in the news, by the counts that come with the model, with made-up names:
 * few are in many stories, most in few (Zipf's law).
 */
final class NewsWords {
    private static final String[] SYLLABLES = {
        "ba", "do", "fen", "gar", "hil", "jo", "kel", "lum", "mar", "nev", "or", "pel", "quin", "ros", "sti", "tam"
    };
    private static final double NAMES = 200_000;
    private static final int FIRST_NAMES = 300;
    private static final int NAMES_IN_STORY = 8;
    private static final int WORDS_IN_STORY = 40;
    private static final int SENTENCES = 3;
    private static final int HEADLINE = 9;

    private final String[] stems;
    private final long[] upTo;

    NewsWords() {
        TreeMap<String, Integer> having = new TreeMap<>(Model.shipped().rarity().having());
        stems = having.keySet().toArray(String[]::new);
        upTo = new long[stems.length];
        long sum = 0;
        int at = 0;
        for (int documents : having.values()) {
            sum += documents;
            upTo[at++] = sum;
        }
    }

    /** What a story is about. */
    record Topic(List<String> names, List<String> words) {}

    Topic topic(Random random) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < NAMES_IN_STORY; i++) {
            names.add(name(random));
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < WORDS_IN_STORY; i++) {
            words.add(stems[random.nextInt(stems.length)]);
        }
        return new Topic(names, words);
    }

    String headline(Topic topic, Random random) {
        return sentence(topic, HEADLINE, random);
    }

    List<String> paragraphs(Topic topic, int count, Random random) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder paragraph = new StringBuilder();
            for (int j = 0; j < SENTENCES; j++) {
                paragraph
                        .append(sentence(topic, 12 + random.nextInt(10), random))
                        .append(". ");
            }
            paragraphs.add(paragraph.toString().strip());
        }
        return paragraphs;
    }

    private String sentence(Topic topic, int length, Random random) {
        StringBuilder sentence = new StringBuilder("The");
        for (int i = 1; i < length; i++) {
            sentence.append(' ').append(word(topic, random));
        }
        return sentence.toString();
    }

    private String word(Topic topic, Random random) {
        int kind = random.nextInt(100);
        if (kind < 8) {
            return topic.names().get(random.nextInt(topic.names().size()));
        }
        return kind < 35 ? topic.words().get(random.nextInt(topic.words().size())) : frequent(random);
    }

    private String frequent(Random random) {
        int at = Arrays.binarySearch(upTo, 1 + (long) (random.nextDouble() * upTo[upTo.length - 1]));
        return stems[at < 0 ? Math.min(-at - 1, stems.length - 1) : at];
    }

    private String name(Random random) {
        return capital(random.nextInt(FIRST_NAMES)) + " " + capital((int) Math.pow(NAMES, random.nextDouble()));
    }

    private static String capital(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
