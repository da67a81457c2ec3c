package dev.dateline.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.people.AccountKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Account ANN = Account.added("ann", Role.EDITOR, "editor-1", NOON);
    private static final AccountKey KEY = new AccountKey(AccountKey.Kind.ACCOUNT, "ann");

    private final Accounts accounts = new Accounts();

    @Test
    void hasTheBytesThatAreWrittenDown() throws Json.Malformed {
        AccountRecord record = ANN.with(new Credentials.Link("ab12", NOON.plusSeconds(60)), "ben", NOON);
        String golden = "{\"type\":\"account\",\"name\":\"ann\",\"role\":\"editor\",\"version\":2,"
                + "\"standing\":{\"epoch\":0,\"locked\":false},"
                + "\"credentials\":{\"link\":{\"digest\":\"ab12\",\"ends\":\"2026-03-01T12:01:00Z\"}},"
                + "\"changes\":[{\"what\":\"link\",\"by\":\"ben\",\"at\":\"2026-03-01T12:00:00Z\"},"
                + "{\"what\":\"added\",\"by\":\"editor-1\",\"at\":\"2026-03-01T12:00:00Z\",\"detail\":\"editor\"}]}";

        assertThat(Json.text(record)).isEqualTo(golden);
        assertThat(Json.read(golden.getBytes(StandardCharsets.UTF_8), AccountRecord.class))
                .isEqualTo(record);
    }

    @Test
    void sessionsHaveTheBytesThatAreWrittenDown() throws Json.Malformed {
        AccountRecord session = new AccountRecord.Session("ann", null, 3, NOON);
        AccountRecord guest = new AccountRecord.Session("editor-1", Role.CHIEF, 0, NOON);
        AccountRecord seen = new AccountRecord.Seen(NOON);

        assertThat(List.of(session, guest, seen))
                .extracting(Json::text)
                .containsExactly(
                        "{\"type\":\"session\",\"person\":\"ann\",\"epoch\":3,\"since\":\"2026-03-01T12:00:00Z\"}",
                        "{\"type\":\"session\",\"person\":\"editor-1\",\"guest\":\"chief\",\"epoch\":0,"
                                + "\"since\":\"2026-03-01T12:00:00Z\"}",
                        "{\"type\":\"seen\",\"at\":\"2026-03-01T12:00:00Z\"}");
        assertThat(Json.read(Json.bytes(guest), AccountRecord.class)).isEqualTo(guest);
    }

    @Test
    void printsNoHashAndNoDigest() {
        Account known = ANN.changed("$argon2id$secret", NOON)
                .with(new Credentials.Link("ab12", NOON.plusSeconds(60)), "ben", NOON);

        assertThat(known.toString()).doesNotContain("argon2", "ab12");
        assertThat(String.valueOf(known.credentials().link())).doesNotContain("ab12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ann", "ann smith", "-ann", "clerk", "gateway", "editor-1", "editor-77", "ann/../ben"})
    void nobodyIsCalledWhatOthersAreOrWhatNoAddressHolds(String name) {
        assertThatThrownBy(() -> Account.added(name, Role.EDITOR, "ben", NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyChangeIsNotedWithItsAuthorAndTime() {
        Account later = ANN.as(Role.CHIEF, "ben", NOON.plusSeconds(1)).locked(true, "cora", NOON.plusSeconds(2));

        assertThat(later.version()).isEqualTo(3);
        assertThat(later.changes())
                .extracting(Change::what, Change::by)
                .containsExactly(
                        tuple(Change.What.LOCKED, "cora"),
                        tuple(Change.What.ROLE, "ben"),
                        tuple(Change.What.ADDED, "editor-1"));
        assertThat(later.changes().get(1).detail()).isEqualTo("editor to chief");
    }

    @Test
    void aMachineStaysAMachine() {
        Account cms = Account.added("cms", Role.MACHINE, "ben", NOON);

        assertThatThrownBy(() -> cms.as(Role.CHIEF, "ben", NOON)).hasMessageContaining("stays a machine");
        assertThatThrownBy(() -> cms.with(new Credentials.Link("d", NOON.plusSeconds(1)), "ben", NOON))
                .hasMessageContaining("key, not a password");
        assertThatThrownBy(() -> ANN.keyed("d", "ben", NOON)).hasMessageContaining("not keys");
    }

    @Test
    void aLinkWorksUntilItIsUsedReplacedOrTooOld() {
        accounts.take(KEY, ANN);
        Account linked = ANN.with(new Credentials.Link("one", NOON.plusSeconds(60)), "ben", NOON);
        accounts.take(KEY, linked);
        assertThat(accounts.linked("one", NOON)).hasValue(linked);
        assertThat(accounts.linked("one", NOON.plusSeconds(60))).isEmpty();
        Account again = linked.with(new Credentials.Link("two", NOON.plusSeconds(60)), "ben", NOON);
        accounts.take(KEY, again);
        assertThat(accounts.linked("one", NOON)).isEmpty();
        assertThat(accounts.linked("two", NOON)).isPresent();
        accounts.take(KEY, again.welcomed("a hash", NOON));

        assertThat(accounts.linked("two", NOON)).isEmpty();
    }

    @Test
    void aLinkDoesNotOutliveALock() {
        Account linked = ANN.with(new Credentials.Link("one", NOON.plusSeconds(60)), "ben", NOON);
        accounts.take(KEY, linked);
        accounts.take(KEY, linked.locked(true, "ben", NOON));
        assertThat(accounts.linked("one", NOON)).isEmpty();
        accounts.take(KEY, linked.locked(true, "ben", NOON).locked(false, "ben", NOON));

        assertThat(accounts.linked("one", NOON)).isEmpty();
    }

    @Test
    void ofTwoChangesOnOneVersionTheFirstOnTheTopicHolds() {
        Account chief = ANN.as(Role.CHIEF, "ben", NOON);
        Account locked = ANN.locked(true, "cora", NOON);
        accounts.take(KEY, ANN);
        accounts.take(KEY, chief);
        accounts.take(KEY, locked);

        assertThat(accounts.account("ann")).hasValue(chief);
        assertThat(accounts.overwritten()).containsExactly(chief);
        accounts.take(KEY, chief);
        assertThat(accounts.overwritten()).isEmpty();
    }

    @Test
    void aLateWordThatASessionWasUsedBringsItNotBack() {
        AccountKey session = new AccountKey(AccountKey.Kind.SESSION, "d1");
        AccountKey seen = new AccountKey(AccountKey.Kind.SEEN, "d1");
        accounts.take(session, new AccountRecord.Session("editor-1", Role.CHIEF, 0, NOON));
        accounts.take(session, null);
        accounts.take(seen, new AccountRecord.Seen(NOON.plusSeconds(1)));

        assertThat(accounts.signedIn("d1", NOON.plusSeconds(2))).isEmpty();
        assertThat(accounts.ended(NOON)).containsExactly(seen);
        accounts.take(seen, null);
        assertThat(accounts.ended(NOON)).isEmpty();
    }

    @Test
    void useIsWrittenDownEveryQuarterOfAnHourOnly() {
        accounts.take(
                new AccountKey(AccountKey.Kind.SESSION, "d1"),
                new AccountRecord.Session("editor-1", Role.CHIEF, 0, NOON));

        assertThat(accounts.isToBeNoted("d1", NOON.plus(Duration.ofMinutes(14))))
                .isFalse();
        assertThat(accounts.isToBeNoted("d1", NOON.plus(Duration.ofMinutes(15))))
                .isTrue();
        assertThat(accounts.isToBeNoted("d1", NOON.plus(Duration.ofMinutes(16))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "CONTRIBUTOR, 'ANYBODY OWN_ACCOUNT READ_DESK SUGGEST'",
        "EDITOR, 'ANYBODY OWN_ACCOUNT READ_DESK SUGGEST SECOND DECIDE'",
        "CHIEF, 'ANYBODY OWN_ACCOUNT READ_DESK SUGGEST SECOND DECIDE TAKE_DOWN SET_POLICY MANAGE_PEOPLE SEE_OPS'",
        "OPS, 'ANYBODY OWN_ACCOUNT SEE_OPS'",
        "MACHINE, 'ANYBODY READ_DESK SUGGEST DECIDE'"
    })
    void everyRoleMayDoWhatIsWrittenDownAndNoMore(Role role, String permissions) {
        assertThat(Arrays.stream(Permission.values()).filter(role::may).map(Permission::name))
                .containsExactly(permissions.split(" "));
    }

    @Test
    void saysInWordsWhyARoleIsRefused() {
        assertThat(Role.CONTRIBUTOR.refusal(Permission.DECIDE))
                .isEqualTo("a contributor may not decide what readers see");
        assertThat(Role.EDITOR.refusal(Permission.TAKE_DOWN)).isEqualTo("an editor may not take words down for good");
        assertThat(Role.OPS.refusal(Permission.READ_DESK)).isEqualTo("ops may not read the desk");
    }
}
