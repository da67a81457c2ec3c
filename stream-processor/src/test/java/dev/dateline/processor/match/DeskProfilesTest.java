package dev.dateline.processor.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.Reason;
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
import dev.dateline.processor.match.watch.Caught;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeskProfilesTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Analyser ANALYSER = new Analyser();
    private static final String FERRY = "The ferry Silver Heron ran aground off Port Lowen";
    private static final String BUDGET = "Parliament in Tarnow passes the budget for the railways";

    private final DeskProfiles desk = new DeskProfiles(Model.shipped());

    @Test
    void proposesTheArticleThatAnItemIsAbout() {
        desk.put(article("ferry", FERRY, List.of()), NOON);
        desk.put(article("budget", BUDGET, List.of()), NOON);

        Judgement judgement =
                desk.judge(item("Crew of the Silver Heron rescued off Port Lowen", "The ferry lies aground."), NOON);

        assertThat(judgement.proposed())
                .get()
                .extracting(one -> one.article().value())
                .isEqualTo("ferry");
    }

    @Test
    void saysWhichWordsAndNamesDecidedAndWhichArticleCameClosest() {
        desk.put(article("ferry", FERRY, List.of()), NOON);
        desk.put(article("rescue", FERRY + " and its crew", List.of()), NOON);
        Judgement judgement = desk.judge(item("Crew of the Silver Heron rescued", "The ferry lies aground."), NOON);

        Reason reason = judgement.reason(judgement.best().orElseThrow());

        assertThat(reason.terms()).extracting(Reason.Term::word).contains("Heron", "ferry");
        assertThat(reason.names()).contains("silver heron");
        assertThat(reason.runnerUp())
                .isNotNull()
                .extracting(other -> other.article().value())
                .isIn("ferry", "rescue");
    }

    @Test
    void wordsThatStandEverywhereAreNamedAsNoReason() {
        desk.put(article("ferry", FERRY + ". He has its crew with him.", List.of()), NOON);
        Judgement judgement = desk.judge(item("Silver Heron afloat", "He has its crew with him."), NOON);

        Reason reason = judgement.reason(judgement.best().orElseThrow());

        assertThat(reason.terms())
                .extracting(term -> term.word().toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrder("silver", "heron", "crew");
    }

    @Test
    void proposesNothingForAnItemThatIsAboutNoneOfThem() {
        desk.put(article("ferry", FERRY, List.of()), NOON);
        desk.put(article("budget", BUDGET, List.of()), NOON);

        assertThat(desk.judge(item("Orchid show opens", "Growers came from five counties."), NOON)
                        .proposed())
                .isEmpty();
    }

    @Test
    void findsNothingWhereThereIsNoArticle() {
        assertThat(desk.judge(item(FERRY, ""), NOON).best()).isEmpty();
    }

    @Test
    void takesTheArticleWhoseIdComesFirstOnATie() {
        desk.put(article("second", FERRY, List.of()), NOON);
        desk.put(article("first", FERRY, List.of()), NOON);

        assertThat(desk.judge(item(FERRY, ""), NOON)
                        .best()
                        .orElseThrow()
                        .article()
                        .value())
                .isEqualTo("first");
    }

    @Test
    void trustsAWatchWhereWordsSayLittle() {
        desk.put(article("ferry", FERRY, List.of(new Watch("company", List.of("Lowen Lines")))), NOON);
        MatchInput.Arrived item = item("Lowen Lines names a new director", "She starts in May.");
        Judgement judgement = desk.judge(item, NOON);

        assertThat(judgement.best().orElseThrow().watches())
                .containsExactly(new Caught("company", List.of("\"Lowen Lines\"")));
        assertThat(judgement.proposed()).isPresent();
    }

    @Test
    void thinksAnArticleThatHasLongStoodUnchangedLessLikely() {
        desk.put(article("ferry", FERRY, List.of()), NOON);
        MatchInput.Arrived item = item("Silver Heron towed to Port Lowen", "");

        double fresh = desk.judge(item, NOON).best().orElseThrow().score();
        double stale = desk.judge(item, NOON.plus(Duration.ofDays(9)))
                .best()
                .orElseThrow()
                .score();

        assertThat(stale).isLessThan(fresh);
    }

    @Test
    void aRejectionPushesSuchItemsAwayUntilItIsTakenBack() {
        desk.put(article("ferry", FERRY, List.of()), NOON);
        MatchInput.Arrived item = item("Silver Heron crew praised", "The ferry lies off Port Lowen.");
        double before = desk.judge(item, NOON).best().orElseThrow().score();
        ArticleId ferry = new ArticleId("ferry");

        desk.learn(new Lesson(ferry, item.item().version().item(), new ProposalId("p-1"), false, item.terms(), 1));
        double rejected = desk.judge(item, NOON).best().orElseThrow().score();
        desk.unlearn(ferry, item.item().version().item());

        assertThat(rejected).isLessThan(before);
        assertThat(desk.judge(item, NOON).best().orElseThrow().score()).isEqualTo(before);
    }

    @Test
    void judgesTheSameInWhateverOrderManyArticlesCameAndWent() {
        Random random = new Random(11);
        List<MatchInput.Changed> articles = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            articles.add(article("article-" + i, words(random, 6), List.of()));
        }
        articles.forEach(article -> desk.put(article, NOON));
        DeskProfiles other = new DeskProfiles(Model.shipped());
        other.put(article("article-7", "Something else that was there before", List.of()), NOON);
        Collections.shuffle(articles, random);
        articles.forEach(article -> other.put(article, NOON));

        for (int i = 0; i < 50; i++) {
            MatchInput.Arrived item = item(words(random, 6), words(random, 20));
            assertThat(scores(other.judge(item, NOON))).isEqualTo(scores(desk.judge(item, NOON)));
        }
    }

    private static List<String> scores(Judgement judgement) {
        return judgement.ranked().stream()
                .map(one -> one.article() + " " + one.score())
                .toList();
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder("Of");
        for (int i = 0; i < count; i++) {
            words.append(" word").append((char) ('a' + random.nextInt(26))).append((char) ('a' + random.nextInt(3)));
        }
        return words.toString();
    }

    private static MatchInput.Changed article(String id, String headline, List<Watch> watches) {
        Article article = new Article(
                new ArticleId(id),
                new DeskId("world"),
                Phase.LIVE,
                new Settings(ZoneOffset.UTC, "en", watches),
                new Story(headline, List.of(headline + ", it was said on Sunday.")),
                List.of());
        return new MatchInput.Changed(article, ANALYSER.terms(article));
    }

    private static MatchInput.Arrived item(String headline, String body) {
        Copy copy = new Copy("en", headline, body, List.of());
        WireItem item = new WireItem(
                new ItemVersion(new ItemId(new Provider("harbor-wire"), "urn:1"), "1"),
                new Origin(ItemKind.WIRE, "Harbor Wire", null),
                new Handling(PubStatus.USABLE, Signal.NONE, 5, null, List.of()),
                copy,
                NOON);
        return new MatchInput.Arrived(item, ANALYSER.terms(copy), NOON, null);
    }
}
