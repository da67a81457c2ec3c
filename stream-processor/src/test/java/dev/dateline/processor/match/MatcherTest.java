package dev.dateline.processor.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatcherTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final int STEMS = 60;

    private final Random random = new Random(7);

    @Test
    void scoresByTheCosineOfTfIdfWeights() {
        for (int round = 0; round < 50; round++) {
            List<Profile> profiles =
                    IntStream.range(0, 8).mapToObj(this::profile).toList();
            Corpus corpus = Corpus.of(profiles);
            MatchInput.Arrived item = item(terms());
            for (Profile profile : profiles) {
                double expected = cosine(counts(item.terms()), profile.counts(), profiles);

                assertThat(Matcher.reason(item, profile, corpus).score()).isCloseTo(expected, within(0.00006));
            }
        }
    }

    @Test
    void scoresAnArticleThatIsNotAmongThoseThatCount() {
        Corpus corpus = Corpus.of(List.of(profile(1), profile(2)));
        Profile closed = profile(3);
        MatchInput.Arrived item = item(terms());

        assertThat(Matcher.reason(item, closed, corpus).score())
                .isCloseTo(cosine(counts(item.terms()), closed.counts(), corpus.profiles()), within(0.00006));
    }

    @Test
    void takesTheArticleWhoseIdComesFirstOnATie() {
        Terms terms = terms();
        Corpus corpus = Corpus.of(List.of(profile(2, terms), profile(1, terms)));

        assertThat(Matcher.best(item(terms), corpus).orElseThrow().article()).isEqualTo(new ArticleId("article-1"));
    }

    @Test
    void findsNothingWhereThereIsNoArticle() {
        assertThat(Matcher.best(item(terms()), Corpus.of(List.of()))).isEmpty();
    }

    /** The textbook's way, with nothing remembered. */
    private static double cosine(Map<String, Integer> item, Map<String, Integer> article, List<Profile> profiles) {
        double dot = 0;
        for (String stem : item.keySet()) {
            dot += weight(item, stem, profiles) * weight(article, stem, profiles);
        }
        return dot / (length(item, profiles) * length(article, profiles));
    }

    private static double length(Map<String, Integer> counts, List<Profile> profiles) {
        return Math.sqrt(counts.keySet().stream()
                .mapToDouble(stem -> Math.pow(weight(counts, stem, profiles), 2))
                .sum());
    }

    private static double weight(Map<String, Integer> counts, String stem, List<Profile> profiles) {
        Integer count = counts.get(stem);
        long having = profiles.stream()
                .filter(each -> each.counts().containsKey(stem))
                .count();
        return count == null ? 0 : (1 + Math.log(count)) * (1 + Math.log((1.0 + profiles.size()) / (1.0 + having)));
    }

    private static Map<String, Integer> counts(Terms terms) {
        Map<String, Integer> counts = new TreeMap<>();
        terms.terms().forEach(term -> counts.put(term.stem(), term.count()));
        return counts;
    }

    private Terms terms() {
        List<Terms.Term> terms = new ArrayList<>();
        for (int i = 0; i < STEMS; i++) {
            if (random.nextInt(3) == 0) {
                terms.add(new Terms.Term("stem%02d".formatted(i), "word" + i, 1 + random.nextInt(4)));
            }
        }
        return new Terms(terms, List.of());
    }

    private Profile profile(int number) {
        return profile(number, terms());
    }

    private static Profile profile(int number, Terms terms) {
        Article article = new Article(
                new ArticleId("article-" + number),
                new DeskId("world"),
                Phase.LIVE,
                new Settings(ZoneOffset.UTC, "en", List.of()),
                new Story("A story", List.of("Of something.")),
                List.of());
        return Profile.of(new MatchInput.Changed(article, terms));
    }

    private static MatchInput.Arrived item(Terms terms) {
        ItemVersion version = new ItemVersion(new ItemId(new Provider("harbor-wire"), "urn:1"), "1");
        WireItem item = new WireItem(
                version,
                new Origin(ItemKind.WIRE, "Harbor Wire", null),
                new Handling(PubStatus.USABLE, Signal.NONE, 5, null, List.of()),
                new Copy("en", "A headline", "", List.of()),
                NOON);
        return new MatchInput.Arrived(item, terms, NOON, null);
    }
}
