package dev.dateline.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.wire.Action;
import dev.dateline.contract.wire.Details;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.format.Direction;
import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Found;
import dev.dateline.ingest.format.Naming;
import dev.dateline.ingest.format.Stamps;
import dev.dateline.ingest.format.Surroundings;
import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LooseTest {
    private static final Direction PLAIN = new Direction(null, null, List.of(), List.of(), false);
    private static final Stamps TODAY = new Stamps("Tue, 19 Sep 2023 14:00:00 GMT", null, null, null);

    @Test
    void aFeedsItemIsNamedByItsIdElseItsLinkElseWhatItSays() {
        assertThat(uri("tag:1", "https://harbor.example/1", "Ferry")).isEqualTo("tag:1");
        assertThat(uri(null, "https://harbor.example/1", "Ferry")).isEqualTo("https://harbor.example/1");
        assertThat(uri(null, null, "Ferry")).startsWith("sha256:").isNotEqualTo(uri(null, null, "Other"));
        assertThat(uri("x".repeat(2000), null, "Ferry"))
                .startsWith("sha256:")
                .isNotEqualTo(uri("x".repeat(1999) + "y", null, "Ferry"));
        assertThat(uri("a\ud800", null, "Ferry")).isNotEqualTo(uri("a\ud801", null, "Ferry"));
    }

    @Test
    void aChangedWordIsANewVersionOfTheSameItem() {
        WireItem one = item(draft("tag:1", null, "Ferry aground", TODAY, PLAIN));
        WireItem two = item(draft("tag:1", null, "Ferry afloat", TODAY, PLAIN));

        assertThat(one.version().item()).isEqualTo(two.version().item());
        assertThat(one.version().version())
                .startsWith("20230919T140000Z-")
                .isNotEqualTo(two.version().version());
        assertThat(one.details().timeline())
                .isEqualTo(new Details.Timeline(
                        Instant.parse("2023-09-19T14:00:00Z"), null, "Tue, 19 Sep 2023 14:00:00 GMT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1601-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "+999999999-12-31T23:59:59Z", "soonish", " "})
    void aTimeThatCannotBeTrueIsFlaggedAndReplaced(String time) {
        WireItem item = item(draft("tag:1", null, "Ferry", new Stamps(time, null, null, null), PLAIN));

        assertThat(item.versionCreated()).isEqualTo(Ninjs.NOW);
        assertThat(item.details().flags()).containsExactly(Details.Flag.TIME_NOT_TRUSTED);
    }

    @Test
    void whatWasChangedAfterItWasPublishedIsAnUpdate() {
        Stamps edited = new Stamps("2023-09-19T14:00:00Z", "2023-09-19T15:00:00Z", null, null);

        assertThat(item(draft("tag:1", null, "Ferry", edited, PLAIN)).action()).isEqualTo(Action.UPDATE);
        assertThat(item(draft("tag:1", null, "Ferry", TODAY, PLAIN)).action()).isEqualTo(Action.NEW);
    }

    @Test
    void anExerciseIsHeldBackAndKillsNothing() {
        Direction exercise = new Direction(
                "Cancel", null, List.of("kill"), List.of(new Direction.Reference("urn:real", "withdraws")), true);
        WireItem item = item(draft("urn:x", null, "Tsunami", TODAY, exercise));

        assertThat(item.action()).isEqualTo(Action.IGNORE);
        assertThat(item.handling().status()).isEqualTo(PubStatus.WITHHELD);
        assertThat(item.handling().isKill()).isFalse();
        assertThat(item.handling().about()).isEmpty();
    }

    @Test
    void aStatusThatNobodyKnowsHoldsBack() {
        Direction odd = new Direction("stat:commissioned", "11", List.of(), List.of(), false);
        WireItem item = item(draft("urn:x", null, "Ferry", TODAY, odd));

        assertThat(item.handling().status()).isEqualTo(PubStatus.WITHHELD);
        assertThat(item.handling().urgency()).isEqualTo(5);
    }

    @Test
    void aNamedFormatNeedsAName() {
        Draft draft = draft(null, "https://harbor.example/1", "Ferry", TODAY, PLAIN);

        assertThat(Ninjs.NORMALIZER.normalize(new Found.Item(draft), Manner.NAMED, Ninjs.HARBOR_WIRE))
                .isEqualTo(new Normalized.Refused(RejectReason.MISSING_URI, "uri is missing"));
    }

    @Test
    void linksThatRunSomethingAreLeftOut() {
        Draft draft = draft("tag:1", "java\nscript:steal()", "Ferry", TODAY, PLAIN);

        assertThat(item(draft).details().links()).isEmpty();
    }

    private static String uri(@Nullable String id, @Nullable String link, String title) {
        return item(draft(id, link, title, TODAY, PLAIN)).version().item().uri();
    }

    private static WireItem item(Draft draft) {
        return switch (Ninjs.NORMALIZER.normalize(new Found.Item(draft), Manner.LOOSE, Ninjs.HARBOR_WIRE)) {
            case Normalized.Accepted accepted -> accepted.item();
            case Normalized.Refused refused -> throw new AssertionError("refused: " + refused);
        };
    }

    private static Draft draft(
            @Nullable String id, @Nullable String link, String title, Stamps stamps, Direction direction) {
        var links = link == null
                ? List.<Surroundings.Link>of()
                : List.of(new Surroundings.Link("alternate", link, null, null));
        return new Draft(
                new Naming(id, null, "en"),
                new Words(Text.plain(title), List.of(Text.html("<p>Words.</p>")), null, null, null, List.of()),
                stamps,
                direction,
                new Surroundings(links, List.of(), List.of(), null, null),
                List.of());
    }
}
