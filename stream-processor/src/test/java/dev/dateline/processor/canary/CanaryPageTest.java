package dev.dateline.processor.canary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.canary.Sent;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.ProposalKey;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Rests;
import dev.dateline.contract.desk.Settled;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.match.Analyser;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.store.MatchEffect;
import dev.dateline.processor.store.MatchKeeper;
import dev.dateline.processor.store.MemoryShelf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A day of the canary: its page publishes each by itself, and leaves nothing behind. */
class CanaryPageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ArticleId PAGE = Canary.page(DAY);
    private static final int MANY = 200;

    private final Analyser analyser = new Analyser();
    private final MemoryShelf shelf = new MemoryShelf();
    private final MatchKeeper matching = new MatchKeeper(shelf);
    private final Random random = new Random(7);
    private Instant now = NOON;

    @Test
    void everyCanaryIsPublishedByItselfOnItsOwnDaysPage() {
        open(DAY.plusDays(1));
        List<String> lately = new ArrayList<>();
        open(DAY);

        for (int number = 1; number <= MANY; number++) {
            Work.Publish work = published(number);
            assertThat(work.article()).isEqualTo(PAGE);
            settle(work);
            lately.add(work.post().text());
            changed(DAY, lately.subList(Math.max(0, lately.size() - 5), lately.size()));
        }
    }

    @Test
    void matchingForgetsAPageThatIsGone() {
        open(DAY);
        settle(published(1));

        matching.take(Canary.DESK, new MatchInput.Gone(PAGE), now);

        assertThat(shelf.all().keySet())
                .filteredOn(key -> !key.startsWith("proposal/") && !key.startsWith("lessons/"))
                .noneMatch(key -> key.contains(PAGE.value()) || key.startsWith("trail/"));
        assertThat(matching.take(Canary.DESK, arrived(2), now)).noneMatch(MatchEffect.Planned.class::isInstance);
    }

    @Test
    void whatIsOpenGoesWithItsPage() {
        open(DAY);
        Work.Publish work = published(1);

        List<MatchEffect> effects = matching.take(Canary.DESK, new MatchInput.Gone(PAGE), now);

        assertThat(effects)
                .containsExactly(
                        new MatchEffect.Told(new ProposalKey(Canary.DESK, work.proposal()), null),
                        new MatchEffect.Unplanned(Work.Publish.keyOf(PAGE, work.proposal())));
        assertThat(shelf.all().keySet()).noneMatch(key -> key.startsWith("proposal/"));
    }

    @Test
    void whatIsHeardOfAPageThatIsGoneBeginsNothingAnew() {
        open(DAY);
        settle(published(1));
        Work.Publish last = published(2);
        matching.take(Canary.DESK, new MatchInput.Gone(PAGE), now);
        Set<String> before = Set.copyOf(shelf.all().keySet());

        settle(last);

        assertThat(shelf.all().keySet()).isEqualTo(before);
    }

    private void open(LocalDate day) {
        changed(day, List.of());
    }

    private void changed(LocalDate day, List<String> lately) {
        Decision opening = Opening.of(day, NOON);
        Act.Create create = (Act.Create) opening.act();
        Article article =
                new Article(Canary.page(day), create.desk(), Phase.LIVE, create.settings(), create.story(), lately);
        matching.take(Canary.DESK, new MatchInput.Changed(article, analyser.terms(article)), now);
    }

    private Work.Publish published(int number) {
        now = now.plusSeconds(30);
        return matching.take(Canary.DESK, arrived(number), now).stream()
                .filter(MatchEffect.Planned.class::isInstance)
                .map(effect -> (Work.Publish) ((MatchEffect.Planned) effect).work())
                .findFirst()
                .orElseThrow(() -> new AssertionError("canary " + number + " is not published"));
    }

    private void settle(Work.Publish work) {
        EntryId entry = new EntryId("publish-" + work.proposal());
        matching.take(
                Canary.DESK,
                new MatchInput.Heard(
                        new Settled(Canary.DESK, work.proposal(), ProposalState.APPROVED),
                        new Rests(Canary.DESK, PAGE, List.of(entry), work.post().restsOn())),
                now);
    }

    private MatchInput.Arrived arrived(int number) {
        Sent sent = new Sent("a1", number, now);
        String word = Canary.word(DAY);
        String own = IntStream.range(0, 16)
                .mapToObj(any -> "b" + Character.toString('a' + random.nextInt(26))
                        + Character.toString('a' + random.nextInt(26)) + "o"
                        + Character.toString('a' + random.nextInt(26)))
                .collect(Collectors.joining(" "));
        WireItem item = new WireItem(
                new ItemVersion(new ItemId(Canary.PROVIDER, sent.uri()), "1"),
                new Origin(ItemKind.WIRE, "Dateline canary", null),
                new Handling(PubStatus.USABLE, Signal.NONE, 9, null, List.of()),
                new Copy("en", "Canary " + word, "The canary " + word + " sings. " + own + ".", List.of()),
                now);
        return new MatchInput.Arrived(item, analyser.terms(item.copy()), now, null);
    }
}
