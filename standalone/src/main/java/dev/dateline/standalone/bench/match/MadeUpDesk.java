package dev.dateline.standalone.bench.match;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.match.Analyser;
import dev.dateline.processor.match.MatchInput;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** A desk whose articles and items are made up; the same seed gives the same ones. */
final class MadeUpDesk {
    /** When all of it happens. */
    static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

    private static final Analyser ANALYSER = new Analyser();
    private static final DeskId DESK = new DeskId("bench");
    private static final int PARAGRAPHS = 8;
    private static final int LESS_IN_ITEMS = 3;
    private static final Duration SPREAD = Duration.ofDays(7);

    private static final long STORIES = 1_000_003;

    private final NewsWords words = new NewsWords();
    private final long seed;

    MadeUpDesk(long seed) {
        this.seed = seed;
    }

    /** An article, and when it last changed. */
    record Begun(MatchInput.Changed article, Instant since) {}

    private Random story(long number) {
        return new Random(seed + STORIES * number);
    }

    /** The article with that number; each is on a subject of its own. */
    Begun article(int number) {
        Random random = story(number);
        NewsWords.Topic topic = words.topic(random);
        Article article = new Article(
                new ArticleId("a%07d".formatted(number)),
                DESK,
                Phase.LIVE,
                new Settings(ZoneOffset.UTC, "en", List.of()),
                new Story(words.headline(topic, random), words.paragraphs(topic, PARAGRAPHS, random)),
                List.of());
        Duration ago = SPREAD.multipliedBy(random.nextInt(1000)).dividedBy(1000);
        return new Begun(new MatchInput.Changed(article, ANALYSER.terms(article)), NOW.minus(ago));
    }

    /** Two of three are about one of so many articles, the third about something else. */
    MatchInput.Arrived item(int number, int articles) {
        Random random = story(-1L - number);
        NewsWords.Topic topic = words.topic(number % 3 == 2 ? random : story(random.nextInt(articles)));
        Copy copy = new Copy(
                "en",
                words.headline(topic, random),
                String.join("\n\n", words.paragraphs(topic, PARAGRAPHS - LESS_IN_ITEMS, random)),
                List.of());
        WireItem item = new WireItem(
                new ItemVersion(new ItemId(new Provider("bench"), "item-" + number), "1"),
                new Origin(ItemKind.WIRE, "Bench", null),
                new Handling(PubStatus.USABLE, Signal.NONE, 5, null, List.of()),
                copy,
                NOW);
        return new MatchInput.Arrived(item, ANALYSER.terms(copy), NOW, null);
    }
}
