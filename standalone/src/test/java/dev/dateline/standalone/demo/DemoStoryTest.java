package dev.dateline.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.wire.Provider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DemoStoryTest {
    private static final LocalDate THE_DAY = LocalDate.of(2023, 9, 19);
    private final DemoStory story = DemoStory.read();

    @Test
    void everythingHappensOnTheDayInNewYorkAndInOrder() {
        List<Instant> times = new ArrayList<>(List.of(story.starts()));
        story.items().forEach(item -> times.add(item.at()));

        assertThat(story.zone()).hasToString("America/New_York");
        assertThat(times).isSorted().doesNotHaveDuplicates();
        assertThat(times)
                .allSatisfy(time ->
                        assertThat(time.atZone(story.zone()).toLocalDate()).isEqualTo(THE_DAY));
    }

    @Test
    void everyNewItemIsMadeWhenItIsSent() {
        assertThat(newItems())
                .allSatisfy(item -> assertThat(made(story.ninjs(item))).isEqualTo(item.at()));
    }

    @Test
    void everyItemHasItsIdentityItsProviderAndAHeadline() {
        Set<String> versions = new HashSet<>();

        for (StoryItem item : newItems()) {
            JsonNode ninjs = story.ninjs(item);
            assertThat(story.provider(item).id()).isEqualTo(item.from());
            assertThat(ninjs.at("/headlines/0/value").asText()).isNotBlank();
            assertThat(ninjs.path("uri").asText()).contains(item.from().id());
            assertThat(versions.add(ninjs.path("uri").asText() + " "
                            + ninjs.path("version").asText()))
                    .isTrue();
        }
    }

    @Test
    void theUnitedStatesSpeaksAtTwoInTheAfternoon() {
        StoryItem statement = story.items().stream()
                .filter(item -> item.from().equals(new Provider("state-department")))
                .findFirst()
                .orElseThrow();

        assertThat(statement.at()).isEqualTo(Instant.parse("2023-09-19T18:00:00Z"));
        assertThat(body("nagorno-karabakh")).contains("The United States has not commented on the operation so far.");
    }

    @Test
    void showsAResendACorrectionAKillAndANoteToEditors() {
        assertThat(story.items()).anyMatch(item -> item.resends() != null);
        assertThat(newItems())
                .map(story::ninjs)
                .anyMatch(ninjs -> ninjs.path("signals").toString().contains("sig:correction"));
        assertThat(newItems())
                .map(story::ninjs)
                .anyMatch(ninjs -> ninjs.path("pubStatus").asText().equals("canceled"));
        assertThat(newItems())
                .map(story::ninjs)
                .anyMatch(ninjs -> ninjs.toString().contains("ATTENTION EDITORS"));
    }

    @Test
    void aLaterVersionFollowsAnEarlierOneOfTheSameItem() {
        List<String> first = newItems().stream()
                .map(story::ninjs)
                .filter(ninjs -> ninjs.path("version").asText().equals("1"))
                .map(ninjs -> ninjs.path("uri").asText())
                .toList();

        assertThat(newItems())
                .map(story::ninjs)
                .filteredOn(ninjs -> ninjs.path("version").asText().equals("2"))
                .hasSize(4)
                .allSatisfy(
                        ninjs -> assertThat(first).contains(ninjs.path("uri").asText()));
    }

    @Test
    void nobodyIsQuoted() {
        List<String> texts = new ArrayList<>();
        story.items().forEach(item -> story.ninjs(item).findValuesAsText("value", texts));
        story.articles().forEach(article -> texts.addAll(article.paragraphs()));

        assertThat(texts).isNotEmpty().noneMatch(text -> text.matches("(?s).*[\"“”„«»].*"));
    }

    @Test
    void everyItemButTheTwoUnrelatedOnesStandsInSomeWatch() {
        List<StoryItem> unmatched = newItems().stream()
                .filter(item -> story.articles().stream()
                        .flatMap(article -> article.watches().stream())
                        .noneMatch(watch -> catches(watch, story.ninjs(item))))
                .toList();

        assertThat(unmatched)
                .extracting(item -> story.ninjs(item).at("/headlines/0/value").asText())
                .containsExactly(
                        "Twelve-year-old wins the Kestrel Moor chess open",
                        "Neighbors paint the lighthouse at Cape Orrin");
    }

    @Test
    void beatsComeInOrderAndNoTwoAtOnce() {
        assertThat(story.beats()).hasSize(story.items().size() + story.acts().size());
        assertThat(story.beats()).extracting(Beat::at).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatIsWaitedForStandsInAnItemThatWasSentBefore() {
        List<Beat> beats = story.beats();
        for (int i = 0; i < beats.size(); i++) {
            String words = after(beats.get(i));
            if (words != null) {
                assertThat(beats.subList(0, i))
                        .as(words)
                        .anyMatch(beat -> beat instanceof StoryItem item
                                && item.item() != null
                                && item.item().at("/bodies/0/value").asText().contains(words));
            }
        }
    }

    @Test
    void oneArticleWithdrawsAtOnceAndOnAnotherAnEditorDecides() {
        assertThat(story.withdrawsAtOnce("port-ellery-ferries")).isTrue();
        assertThat(story.withdrawsAtOnce("veld-dam")).isFalse();
    }

    @Test
    void theDeskHoldsOneAndRejectsOneWithItsReason() {
        assertThat(story.items())
                .filteredOn(item -> item.handling().hold() != null)
                .hasSize(1);
        assertThat(story.items())
                .filteredOn(item -> item.handling().reject() != null)
                .hasSize(1);
        assertThat(story.hands("urn:newsml:harbour-press.example:20230919:ferry-roads", "1")
                        .reject())
                .isEqualTo("The page says this already.");
        assertThat(story.hands("urn:nowhere", "1")).isEqualTo(Hands.USUAL);
    }

    private static @Nullable String after(Beat beat) {
        return switch (beat) {
            case StoryItem item -> item.handling().after();
            case StoryAct act -> act.after();
        };
    }

    private List<StoryItem> newItems() {
        return story.items().stream().filter(item -> item.item() != null).toList();
    }

    private String body(String article) {
        return story.articles().stream()
                .filter(one -> one.id().value().equals(article))
                .flatMap(one -> one.paragraphs().stream())
                .reduce("", (one, other) -> one + "\n" + other);
    }

    private static Instant made(JsonNode ninjs) {
        return OffsetDateTime.parse(ninjs.path("versionCreated").asText()).toInstant();
    }

    private static boolean catches(Watch watch, JsonNode ninjs) {
        String text = ninjs.toString().toLowerCase(Locale.ROOT);
        return Stream.of(watch)
                .flatMap(one -> one.phrases().stream())
                .anyMatch(phrase -> text.contains(phrase.toLowerCase(Locale.ROOT)));
    }
}
