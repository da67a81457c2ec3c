package dev.dateline.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.WatchAsk;
import dev.dateline.contract.desk.WatchVerdict;
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
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Terms;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskingTest {
    private static final DeskId WORLD = new DeskId("world");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Counted shelf = new Counted();
    private final Lookback lookback = new Lookback(shelf);

    @Test
    void readsNoTextForAWatchThatCannotRun() {
        send(30, "");

        assertThat(ask("ferry OR /.*/")).isInstanceOf(WatchVerdict.Refused.class);
        assertThat(shelf.read).isZero();
    }

    @Test
    void readsNoMoreTextsThanItHoldsAWatchAgainst() {
        send(60, "word ".repeat(4_000));

        WatchVerdict.Fits fits = (WatchVerdict.Fits) ask("ferry ".repeat(64));

        assertThat(fits.of()).isBetween(1, 24);
        assertThat(shelf.read).isEqualTo(25);
    }

    @Test
    void holdsAWatchAgainstAllOfLateNewestFirst() {
        send(60, "");

        WatchVerdict.Fits fits = (WatchVerdict.Fits) ask("ferry");

        assertThat(List.of(fits.caught(), fits.of())).containsExactly(60, 60);
        assertThat(fits.newest())
                .extracting(WatchVerdict.Hit::headline)
                .containsExactly("Ferry 59", "Ferry 58", "Ferry 57", "Ferry 56", "Ferry 55");
        assertThat(lookback.newest(WORLD, 30))
                .extracting(sent -> sent.copy().headline())
                .hasSize(30)
                .startsWith("Ferry 59")
                .endsWith("Ferry 30");
        assertThat(lookback.newest(new DeskId("sport"), 30)).isEmpty();
    }

    private WatchVerdict ask(String query) {
        WatchAsk ask = new WatchAsk("q", WORLD, List.of(new Watch("w", query)), true);
        return new Asking(lookback).answer(WORLD, ask).verdicts().getFirst();
    }

    private void send(int count, String body) {
        for (int i = 0; i < count; i++) {
            WireItem item = new WireItem(
                    new ItemVersion(new ItemId(new Provider("harbor-wire"), "urn:" + i), "1"),
                    new Origin(ItemKind.WIRE, "Harbor Wire", null),
                    new Handling(PubStatus.USABLE, Signal.NONE, 4, null, List.of()),
                    new Copy("en", "Ferry " + i, body, List.of()),
                    NOON);
            lookback.take(WORLD, new MatchInput.Arrived(item, new Terms(List.of(), List.of()), NOON, null), NOON);
        }
        shelf.read = 0;
    }

    /** Counts the texts that are read from it in a row. */
    private static final class Counted implements Shelf {
        private final MemoryShelf held = new MemoryShelf();
        private int read;

        @Override
        public byte @Nullable [] get(String key) {
            return held.get(key);
        }

        @Override
        public void put(String key, byte[] value) {
            held.put(key, value);
        }

        @Override
        public void remove(String key) {
            held.remove(key);
        }

        @Override
        public void between(String from, String before, BiConsumer<String, byte[]> reader) {
            held.between(from, before, (key, value) -> {
                read++;
                reader.accept(key, value);
            });
        }
    }
}
