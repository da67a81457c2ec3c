package dev.dateline.gateway.access;

import static dev.dateline.gateway.access.TestStaff.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.people.AccountKey;
import dev.dateline.gateway.account.Account;
import dev.dateline.gateway.account.AccountRecord;
import dev.dateline.gateway.account.Caller;
import dev.dateline.gateway.account.Permission;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.account.Secret;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccessTest {
    private final TestStaff staff = new TestStaff();
    private final Access access = staff.access();

    @Test
    void aTokenOpensOneSessionAndNoSecond() {
        String token = access.invite().reveal();

        assertThat(done(access.enter(token))).isPresent();
        assertThat(done(access.enter(token))).isEmpty();
    }

    @Test
    void aTokenEndsAfterADay() {
        String token = access.invite().reveal();
        staff.clock().pass(Duration.ofHours(24));

        assertThat(done(access.enter(token))).isEmpty();
    }

    @Test
    void aTokenIsNotUsedUpWhereTheSessionCannotBeKept() {
        String token = access.invite().reveal();
        TestStaff away = new TestStaff();
        String other = away.access().invite().reveal();
        away.away();

        assertThat(away.access().enter(other).failed()).isTrue();
        assertThat(away.access().enter(other).failed()).isTrue();
        assertThat(done(access.enter(token))).isPresent();
    }

    @Test
    void aGuessOpensNothing() {
        access.invite();

        assertThat(done(access.enter(""))).isEmpty();
        assertThat(done(access.enter("guess"))).isEmpty();
        assertThat(access.session("guess")).isEmpty();
        assertThat(access.machine("guess")).isEmpty();
    }

    @Test
    void whoComesByAPrintedLinkIsAChiefWithANameOfTheirOwn() {
        Caller first = access.session(staff.guest()).orElseThrow();
        Caller second = access.session(staff.guest()).orElseThrow();

        assertThat(first.name()).isEqualTo("editor-1");
        assertThat(second.name()).isEqualTo("editor-2");
        assertThat(first.role()).isEqualTo(Role.CHIEF);
        assertThat(first.guest()).isTrue();
    }

    @Test
    void anotherNodeKnowsTheSessionAndNamesNobodyTheSame() {
        String cookie = staff.guest();
        TestStaff other = new TestStaff();
        String digest = Secret.presented(cookie).digest();
        other.registry()
                .take(
                        new AccountKey(AccountKey.Kind.SESSION, digest),
                        new AccountRecord.Session(
                                "editor-1", Role.CHIEF, 0, staff.clock().instant()));

        assertThat(other.access().session(cookie)).map(Caller::name).hasValue("editor-1");
        assertThat(other.access().session(other.guest())).map(Caller::name).hasValue("editor-2");
    }

    @Test
    void aSessionEndsAfterADayHoweverBusy() {
        staff.add("ann", Role.EDITOR);
        String cookie = staff.session("ann");
        for (int hour = 1; hour < 24; hour++) {
            staff.clock().pass(Duration.ofHours(1));
            assertThat(access.session(cookie)).as("hour " + hour).isPresent();
        }
        staff.clock().pass(Duration.ofHours(1));

        assertThat(access.session(cookie)).isEmpty();
    }

    @Test
    void aSessionEndsAfterEightIdleHours() {
        staff.add("ann", Role.EDITOR);
        String cookie = staff.session("ann");
        Caller caller = access.session(cookie).orElseThrow();
        staff.clock().pass(Duration.ofHours(8));

        assertThat(access.session(cookie)).isEmpty();
        assertThat(access.lasts(caller, Permission.READ_DESK)).isFalse();
    }

    @Test
    void endedSessionsGoFromTheTopicWhenSomebodySignsIn() {
        String digest = Secret.presented(staff.guest()).digest();
        staff.clock().pass(Duration.ofHours(25));
        staff.guest();

        assertThat(staff.written()).contains("session/" + digest + " ", "seen/" + digest + " ");
    }

    @Test
    void aTokenIsNotASessionsCookie() {
        String token = access.invite().reveal();

        assertThat(access.session(token)).isEmpty();
    }

    @Test
    void signingOutEverywhereEndsEverySessionAndNoOneElses() {
        Account ann = staff.add("ann", Role.EDITOR);
        staff.add("ben", Role.EDITOR);
        String phone = staff.session("ann");
        String desk = staff.session("ann");
        String ben = staff.session("ben");
        done(staff.registry().change(ann.signedOut("ann", staff.clock().instant())));

        assertThat(access.session(phone)).isEmpty();
        assertThat(access.session(desk)).isEmpty();
        assertThat(access.session(ben)).isPresent();
        assertThat(access.session(staff.session("ann"))).isPresent();
    }

    @Test
    void aLockEndsSessionsAndKeysAndAnotherRoleHoldsAtOnce() {
        Account ann = staff.add("ann", Role.EDITOR);
        Account cms = staff.add("cms", Role.MACHINE);
        Caller caller = access.session(staff.session("ann")).orElseThrow();
        String cookie = staff.session("ann");
        Account lower = done(
                staff.registry().change(ann.as(Role.OPS, "chief", staff.clock().instant())));
        assertThat(access.lasts(caller, Permission.READ_DESK)).isFalse();
        assertThat(access.session(cookie)).map(Caller::role).hasValue(Role.OPS);
        done(staff.registry().change(lower.locked(true, "chief", staff.clock().instant())));
        Caller machine = access.machine(staff.key("cms")).orElseThrow();
        done(staff.registry().change(cms.locked(true, "chief", staff.clock().instant())));

        assertThat(access.session(cookie)).isEmpty();
        assertThat(access.machine(staff.key("cms"))).isEmpty();
        assertThat(access.lasts(machine, Permission.READ_DESK)).isFalse();
    }

    @Test
    void theLoserOfARaceIsToldAndTheTopicEndsWithWhatHolds() {
        Account ann = staff.add("ann", Role.EDITOR);
        Account won = done(
                staff.registry().change(ann.as(Role.CHIEF, "ben", staff.clock().instant())));
        Account lost = ann.locked(true, "cora", staff.clock().instant());

        assertThatThrownBy(() -> done(staff.registry().change(lost))).hasRootCauseInstanceOf(LostRace.class);
        assertThat(staff.registry().accounts().account("ann")).hasValue(won);
        assertThat(staff.written().getLast()).startsWith("account/ann ").contains("\"role\":\"chief\"");
    }

    @Test
    void knowsItsOwnPagesFromOthers() {
        assertThat(Origins.isOwn("http://localhost:8080", "localhost:8080")).isTrue();
        assertThat(Origins.isOwn("https://News.example", "news.example:443")).isTrue();
        assertThat(Origins.isOwn(null, "localhost:8080")).isTrue();
        assertThat(Origins.isOwn("null", "localhost:8080")).isFalse();
        assertThat(Origins.isOwn("http://localhost:8081", "localhost:8080")).isFalse();
        assertThat(Origins.isOwn("http://localhost:8080.evil.example", "localhost:8080"))
                .isFalse();
        assertThat(Origins.isOwn("file://localhost:8080", "localhost:8080")).isFalse();
    }
}
