package dev.dateline.contract.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Loss KILLED = new Loss(Relation.KILL, NOW);

    @Test
    void listsTwentyAndCountsTheRest() {
        Sources sources = Sources.of(
                IntStream.range(0, 23).mapToObj(i -> source("i" + i, "1")).toList());

        assertThat(sources.listed()).hasSize(Sources.MOST);
        assertThat(sources.more()).isEqualTo(3);
        assertThat(sources.lists(version("i0", "1"))).isTrue();
        assertThat(sources.lists(version("i22", "1"))).isFalse();
    }

    @Test
    void whatIsLostMakesRoomWhereTheListIsFull() {
        Sources full = Sources.of(IntStream.range(0, Sources.MOST)
                .mapToObj(i -> source("i" + i, "1"))
                .toList());

        Sources more = full.losing(Set.of(version("i3", "1").item()), KILLED).with(source("new", "1"));

        assertThat(more.more()).isZero();
        assertThat(more.lists(version("i3", "1"))).isFalse();
        assertThat(more.listed().getLast().version()).isEqualTo(version("new", "1"));
    }

    @Test
    void aNewerVersionTakesThePlaceOfWhatItsItemHad() {
        Sources sources = Sources.NONE
                .with(source("a", "1"))
                .losing(Set.of(version("a", "1").item()), KILLED)
                .with(source("a", "2"));

        assertThat(sources.listed()).containsExactly(source("a", "2"));
    }

    @Test
    void whatIsLostStaysInSightWithItsFirstReason() {
        Sources sources = Sources.NONE
                .with(source("a", "1"))
                .with(source("b", "1"))
                .losing(Set.of(version("a", "1").item()), KILLED)
                .losing(Set.of(version("a", "1").item()), new Loss(Relation.UPDATE, NOW.plusSeconds(1)));

        assertThat(sources.standing()).containsExactly(source("b", "1"));
        assertThat(sources.listed().getFirst().loss()).isEqualTo(KILLED);
    }

    private static Source source(String uri, String version) {
        return new Source(version(uri, version), Relation.RESEND, "Bay Agency", NOW, NOW, null);
    }

    private static ItemVersion version(String uri, String version) {
        return new ItemVersion(new ItemId(new Provider("bay-agency"), uri), version);
    }
}
