package dev.dateline.processor.match.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.WatchVerdict;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void countsWhatAWatchWouldHaveCaughtAndShowsTheNewestFive() {
        List<Trial.Item> items = IntStream.range(0, 20)
                .mapToObj(i -> item(i, i % 2 == 0 ? "Ferry " + i : "Orchids " + i, ""))
                .toList();

        WatchVerdict.Fits fits = (WatchVerdict.Fits)
                Trial.of(List.of(new Watch("w", "ferry")), items).getFirst();

        assertThat(fits.caught()).isEqualTo(10);
        assertThat(fits.of()).isEqualTo(20);
        assertThat(fits.newest())
                .extracting(WatchVerdict.Hit::headline)
                .containsExactly("Ferry 0", "Ferry 2", "Ferry 4", "Ferry 6", "Ferry 8");
    }

    @Test
    void answersForEachWatchInTheirOrder() {
        List<Watch> watches = List.of(new Watch("a", "ferry"), new Watch("b", "*"), new Watch("c", "orchids"));

        assertThat(Trial.of(watches, List.of(item(1, "Ferry", ""))))
                .extracting(verdict -> verdict.getClass().getSimpleName())
                .containsExactly("Fits", "Refused", "Fits");
    }

    @Test
    void holdsMuchAgainstFewerItems() {
        String long_ = "word ".repeat(3_000);
        List<Trial.Item> items =
                IntStream.range(0, 500).mapToObj(i -> item(i, "Ferry", long_)).toList();
        Watch small = new Watch("small", "ferry");
        Watch large = new Watch("large", String.join(" ", Collections.nCopies(64, "ferry")));

        assertThat(of(Trial.of(List.of(small), items))).isGreaterThan(of(Trial.of(List.of(large), items)));
        assertThat(of(Trial.of(Collections.nCopies(50, large), items))).isLessThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001x:foo", "a\u000bb:c", "[\"x\ny\" \"p\nq\"]", "a\u0085b:c", "ferry\u2028:x"})
    void refusesInOneLineWhatHoldsControlCharacters(String query) {
        assertThat(Trial.of(List.of(new Watch("w", query)), List.of(item(1, "Ferry", ""))))
                .singleElement()
                .isInstanceOf(WatchVerdict.Refused.class);
    }

    @Test
    void refusesWhatCannotBeReadForAnyReason() {
        List<WatchVerdict> verdicts =
                Trial.of(List.of(new Watch("w", "ferry"), new Watch("v", "ship")), List.of(), watch -> {
                    if (watch.name().equals("w")) {
                        throw new IllegalStateException("not built");
                    }
                    return WatchQuery.of(watch);
                });

        assertThat(verdicts)
                .containsExactly(
                        new WatchVerdict.Refused("this query cannot be read", 0, 0),
                        new WatchVerdict.Fits(0, 0, List.of()));
    }

    private static int of(List<WatchVerdict> verdicts) {
        return ((WatchVerdict.Fits) verdicts.getFirst()).of();
    }

    private static Trial.Item item(int number, String headline, String body) {
        ItemVersion version = new ItemVersion(new ItemId(new Provider("harbor-wire"), "urn:" + number), "1");
        return new Trial.Item(version, NOON.minusSeconds(number), Sheets.of(headline, body));
    }
}
