package dev.dateline.standalone.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.Act;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Made-up news: some articles with words of their own, and items of about 1,500 characters each of which is clearly
 * about one of them. The same number gives the same words.
 */
record Copy(DeskId desk, int articles) {
    private static final int WORDS = 80;
    private static final int PARAGRAPHS = 4;
    private static final int PARAGRAPH = 50;
    private static final String[] SYLLABLES = {
        "ba", "do", "fen", "gar", "hil", "jo", "kel", "lum", "mar", "nev", "or", "pel", "quin", "ros", "sti", "tam"
    };

    ArticleId article(int number) {
        return new ArticleId("running-story-" + number);
    }

    Act creation(int article) {
        return creation(article, KillPolicy.ASK);
    }

    /** One that does this with what rests on a withdrawn report. */
    Act creation(int article, KillPolicy kills) {
        Story story = new Story(headline(article), paragraphs(new Random(article), article));
        Watch place = new Watch("Place", List.of(place(article)));
        return new Act.Create(desk, story, new Settings(ZoneOffset.UTC, "en", List.of(place), kills));
    }

    /** Its sender's word that the item does not stand. */
    ObjectNode kill(int item, Instant now) {
        return ninjs(item, now).put("version", "2").put("pubstatus", "canceled");
    }

    String uri(int item) {
        return "urn:bench:item:" + item;
    }

    /** The number of the item with this {@link #uri}. */
    int number(String uri) {
        return Integer.parseInt(uri.substring(uri.lastIndexOf(':') + 1));
    }

    /** The item as its sender would send it; items go to the articles in turns. */
    ObjectNode ninjs(int item, Instant now) {
        int article = item % articles;
        ObjectNode ninjs = JsonNodeFactory.instance.objectNode();
        ninjs.put("uri", uri(item)).put("version", "1").put("versionCreated", now.toString());
        ninjs.put("language", "en").put("urgency", 4);
        ninjs.putArray("headlines")
                .addObject()
                .put("role", "main")
                .put("value", headline(article) + ", report " + item);
        ninjs.putArray("bodies")
                .addObject()
                .put("role", "main")
                .put("contentType", "text/plain")
                .put("value", String.join("\n\n", paragraphs(new Random(item), article)));
        return ninjs;
    }

    private static String headline(int article) {
        return "What is known about " + place(article);
    }

    private static String place(int article) {
        String name = word(article * WORDS);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + " Bay";
    }

    private static List<String> paragraphs(Random random, int article) {
        return IntStream.range(0, PARAGRAPHS)
                .mapToObj(p -> paragraph(random, article))
                .toList();
    }

    private static String paragraph(Random random, int article) {
        String words = IntStream.range(0, PARAGRAPH)
                .mapToObj(w -> word(article * WORDS + random.nextInt(WORDS)))
                .collect(Collectors.joining(" "));
        return "In " + place(article) + " they say " + words + ".";
    }

    /** A word of four syllables, another for each number. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 4096, i = 0; i < 4; i++, rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }
}
