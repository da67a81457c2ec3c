package dev.dateline.contract.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoliciesTest {
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Policy BOARD = new Policy(
            "board", Policy.Deed.PUBLISH, List.of(), List.of(ItemKind.STATEMENT), List.of("Veld Water Board"), null);
    private static final Policy URGENT = new Policy("urgent", Policy.Deed.ASK, List.of(), List.of(), List.of(), 2);
    private static final Policy HARBOR =
            new Policy("harbor", Policy.Deed.MUTE, List.of(new Provider("harbor-wire")), List.of(), List.of(), null);

    @Test
    void theFirstRuleThatFitsAnItemCounts() {
        Policies policies = new Policies(List.of(URGENT, BOARD, HARBOR), null, false, 1);

        assertThat(policies.of(statement("VELD WATER BOARD", 3))).contains(BOARD);
        assertThat(policies.of(statement("Veld Water Board", 1))).contains(URGENT);
        assertThat(policies.of(wire(3))).contains(HARBOR);
        assertThat(policies.of(statement("Navy", 3))).isEmpty();
    }

    @Test
    void oneThatPublishesByItselfSaysWhoseItems() {
        assertThatThrownBy(() -> new Policy("all", Policy.Deed.PUBLISH, List.of(), List.of(), List.of(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name whose items");
    }

    @Test
    void quietHoursGoOverMidnightByTheClockOnTheWall() {
        QuietHours quiet = new QuietHours(LocalTime.of(23, 0), LocalTime.of(6, 0));

        assertThat(quiet.holdAt(Instant.parse("2026-03-01T22:00:00Z"), OSLO)).isTrue();
        assertThat(quiet.holdAt(Instant.parse("2026-03-02T04:59:59Z"), OSLO)).isTrue();
        assertThat(quiet.holdAt(Instant.parse("2026-03-02T05:00:00Z"), OSLO)).isFalse();
        assertThat(quiet.holdAt(Instant.parse("2026-03-01T21:59:59Z"), OSLO)).isFalse();
    }

    @Test
    void anHourThatAZoneHasTwiceIsQuietBothTimes() {
        QuietHours quiet = new QuietHours(LocalTime.of(2, 0), LocalTime.of(3, 0));

        assertThat(quiet.holdAt(Instant.parse("2026-10-25T00:30:00Z"), OSLO)).isTrue();
        assertThat(quiet.holdAt(Instant.parse("2026-10-25T01:30:00Z"), OSLO)).isTrue();
        assertThat(quiet.holdAt(Instant.parse("2026-10-25T02:00:00Z"), OSLO)).isFalse();
    }

    private static WireItem statement(String issuer, int urgency) {
        return item(new Origin(ItemKind.STATEMENT, issuer, issuer), "board", urgency);
    }

    private static WireItem wire(int urgency) {
        return item(new Origin(ItemKind.WIRE, "Harbor Wire", null), "harbor-wire", urgency);
    }

    private static WireItem item(Origin origin, String provider, int urgency) {
        return new WireItem(
                new ItemVersion(new ItemId(new Provider(provider), "urn:1"), "1"),
                origin,
                new Handling(PubStatus.USABLE, Signal.NONE, urgency, null, List.of()),
                new Copy("en", "Dam holds", "It holds.", List.of()),
                AT);
    }
}
