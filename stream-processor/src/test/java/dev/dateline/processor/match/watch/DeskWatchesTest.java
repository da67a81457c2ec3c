package dev.dateline.processor.match.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.Watch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskWatchesTest {
    private static final ArticleId FERRY = new ArticleId("ferry");
    private static final ArticleId BUDGET = new ArticleId("budget");
    private static final ArticleId ORCHIDS = new ArticleId("orchids");

    @Test
    void tellsWhichWatchesOfWhichArticleCatchAnItemAndWhatStandsThere() {
        try (DeskWatches desk = new DeskWatches()) {
            desk.put(FERRY, List.of(new Watch("vessel", "ferry OR ship"), new Watch("company", "\"Lowen Lines\"")));
            desk.put(BUDGET, List.of(new Watch("house", "parliament -ferry")));

            assertThat(desk.caught(Sheets.of("Ferry of Lowen Lines late", "")))
                    .isEqualTo(Map.of(
                            "ferry",
                            List.of(
                                    new Caught("vessel", List.of("ferry")),
                                    new Caught("company", List.of("\"Lowen Lines\"")))));
            assertThat(desk.caught(Sheets.of("Parliament meets", ""))).containsOnlyKeys("budget");
            assertThat(desk.caught(Sheets.of("Orchid show", ""))).isEmpty();
        }
    }

    @Test
    void goesByTheWatchesAsTheyAreNow() {
        try (DeskWatches desk = new DeskWatches()) {
            desk.put(FERRY, List.of(new Watch("a", "ferry"), new Watch("b", "ship")));
            assertThat(desk.caught(Sheets.of("Ship and ferry", ""))).containsOnlyKeys("ferry");
            desk.put(FERRY, List.of(new Watch("a", "boat")));

            assertThat(desk.caught(Sheets.of("Ship and ferry", ""))).isEmpty();
            assertThat(desk.caught(Sheets.of("A boat", "")).get("ferry"))
                    .containsExactly(new Caught("a", List.of("boat")));
            desk.remove(FERRY);
            assertThat(desk.isEmpty()).isTrue();
            assertThat(desk.caught(Sheets.of("A boat", ""))).isEmpty();
        }
    }

    @Test
    void catchesNothingAndHoldsNothingWithoutWatches() {
        try (DeskWatches desk = new DeskWatches()) {
            desk.put(FERRY, List.of());

            assertThat(desk.isEmpty()).isTrue();
            assertThat(desk.caught(Sheets.of("Ferry", ""))).isEmpty();
        }
    }

    @Test
    void aWatchThatCannotBeReadHarmsNoOther() {
        try (DeskWatches desk = new DeskWatches()) {
            desk.put(FERRY, List.of(new Watch("bad", "ferry OR /.*/"), new Watch("good", "ferry")));

            assertThat(desk.caught(Sheets.of("Ferry late", "")).get("ferry"))
                    .containsExactly(new Caught("good", List.of("ferry")));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, Running.FEW})
    void aWatchWhoseBuildingRegisteringOrRunningFailsHarmsNoOther(int others) {
        try (DeskWatches desk = new DeskWatches(DeskWatchesTest::builtOrBroken)) {
            desk.put(ORCHIDS, Collections.nCopies(others, new Watch("none", "orchid")));
            desk.put(
                    FERRY,
                    List.of(
                            new Watch("unbuilt", "unbuilt"),
                            new Watch("unregistered", "unregistered"),
                            new Watch("unrun", "unrun"),
                            new Watch("good", "ferry")));
            desk.put(BUDGET, List.of(new Watch("fine", "ferry late")));

            for (int i = 0; i < 2; i++) {
                assertThat(desk.caught(Sheets.of("Ferry late", "")))
                        .isEqualTo(Map.of(
                                "ferry", List.of(new Caught("good", List.of("ferry"))),
                                "budget", List.of(new Caught("fine", List.of("ferry", "late")))));
            }
        }
    }

    @Test
    void fewWatchesCatchWhatTheyCatchAmongMany() {
        Random random = new Random(11);
        try (DeskWatches few = new DeskWatches();
                DeskWatches many = new DeskWatches()) {
            many.put(ORCHIDS, Collections.nCopies(Running.FEW, new Watch("none", "orchid")));
            for (int i = 0; i < 200; i++) {
                List<Watch> watches = List.of(new Watch("one", query(random)), new Watch("two", query(random)));
                few.put(FERRY, watches);
                many.put(FERRY, watches);
                Sheet sheet = Sheets.of(words(random, 4), words(random, 12));

                assertThat(few.caught(sheet)).isEqualTo(many.caught(sheet));
            }
        }
    }

    @Test
    void whatCatchesAnItemHangsNeitherOnTheMonitorNorOnTheOrderOfArticles() throws Exception {
        Random random = new Random(7);
        List<ArticleId> articles = new ArrayList<>();
        try (DeskWatches desk = new DeskWatches();
                DeskWatches other = new DeskWatches()) {
            List<List<Watch>> watches = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                articles.add(new ArticleId("article-" + i));
                watches.add(List.of(new Watch("one", query(random)), new Watch("two", query(random))));
                desk.put(articles.get(i), watches.get(i));
            }
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                order.add(i);
                other.put(articles.get(i), List.of(new Watch("before", query(random))));
            }
            other.caught(Sheets.of("aaa", ""));
            Collections.shuffle(order, random);
            order.forEach(i -> other.put(articles.get(i), watches.get(i)));

            for (int i = 0; i < 100; i++) {
                Sheet sheet = Sheets.of(words(random, 4), words(random, 12));
                Map<String, List<Caught>> caught = desk.caught(sheet);
                assertThat(other.caught(sheet)).isEqualTo(caught);
                for (int j = 0; j < 200; j++) {
                    assertThat(caught.getOrDefault("article-" + j, List.of()))
                            .isEqualTo(DeskWatches.caught(watches.get(j), sheet));
                }
            }
        }
    }

    private static String query(Random random) {
        String one = words(random, 1);
        String other = words(random, 1);
        return switch (random.nextInt(8)) {
            case 0 -> one;
            case 6 -> one + " " + other + " -" + words(random, 1);
            case 7 -> "body:" + one.substring(0, 3) + "* OR (+" + one + " +" + other + ")";
            case 1 -> "+" + one + " -" + other;
            case 2 -> "\"" + one + " " + other + "\"";
            case 3 -> "(" + one + " OR " + other + ") AND headline:" + words(random, 1);
            case 4 -> "\"" + one + " " + other + "\"~4";
            default -> one.substring(0, 3) + "* AND NOT " + other;
        };
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ")
                    .append("wo")
                    .append((char) ('a' + random.nextInt(6)))
                    .append((char) ('a' + random.nextInt(3)));
        }
        return words.toString();
    }

    private static WatchQuery builtOrBroken(Watch watch) throws BadWatch {
        return switch (watch.text()) {
            case "unbuilt" -> throw new IllegalStateException("not built");
            case "unregistered" -> new WatchQuery(new Broken(true), List.of(), 1, Set.of(Field.TEXT));
            case "unrun" -> new WatchQuery(new Broken(false), List.of(), 1, Set.of(Field.TEXT));
            default -> WatchQuery.of(watch);
        };
    }

    /** A query that fails, when it is registered or when it is run. */
    private static final class Broken extends Query {
        private final boolean early;

        private Broken(boolean early) {
            this.early = early;
        }

        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
            throw new IllegalStateException("not run");
        }

        @Override
        public void visit(QueryVisitor visitor) {
            if (early) {
                throw new IllegalStateException("not registered");
            }
            visitor.visitLeaf(this);
        }

        @Override
        public String toString(String field) {
            return "broken";
        }

        @Override
        public boolean equals(Object other) {
            return other == this;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
