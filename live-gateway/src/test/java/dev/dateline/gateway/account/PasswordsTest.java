package dev.dateline.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private static final String PASSWORD = "lighthouse keepers' tea";

    /** By the reference implementation's test suite: argon2id, version 19, 256 KiB, two passes, one lane. */
    private static final String REFERENCE =
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    @Test
    void knowsThePasswordAndNoOther() {
        String kept = Passwords.hash(PASSWORD);

        assertThat(Passwords.isRight(PASSWORD, kept)).isTrue();
        assertThat(Passwords.isRight(PASSWORD + " ", kept)).isFalse();
        assertThat(Passwords.isRight("", kept)).isFalse();
    }

    @Test
    void hashesAsTheReferenceImplementationDoes() {
        assertThat(Passwords.isRight("password", REFERENCE)).isTrue();
        assertThat(Passwords.isRight("differentpassword", REFERENCE)).isFalse();
    }

    @Test
    void keepsNothingOfThePasswordAndNeverTheSameTwice() {
        String kept = Passwords.hash(PASSWORD);

        assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
        assertThat(Passwords.hash(PASSWORD)).isNotEqualTo(kept);
    }

    @Test
    void whereNoneIsKeptNoneIsRight() {
        assertThat(Passwords.isRight(PASSWORD, null)).isFalse();
        assertThat(Passwords.isRight(PASSWORD, "")).isFalse();
        assertThat(Passwords.isRight(PASSWORD, "$argon2id$v=19$m=999999,t=2,p=1$c29tZXNhbHQ$AAAA"))
                .isFalse();
    }

    @Test
    void theSameLettersAreTheSameFromEveryKeyboard() {
        String kept = Passwords.hash("crème brûlée at noon");

        assertThat(Passwords.isRight("cre\u0300me bru\u0302le\u0301e at noon", kept))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevenchars", "aaaaaaaaaaaaaaaa", "abababababababab", "constantinople"})
    void refusesWhatIsEasilyGuessedWithoutSayingItAgain(String password) {
        assertThatThrownBy(() -> Passwords.fit(password, "Constantinople"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .isNotBlank()
                .satisfies(line -> assertThat(password.isEmpty() || !line.contains(password))
                        .isTrue());
    }

    @Test
    void takesALongSentence() {
        assertThat(Passwords.fit(PASSWORD, "ann")).isEqualTo(PASSWORD);
        assertThatThrownBy(() -> Passwords.fit("long words ".repeat(20), "ann")).hasMessageContaining("at most 200");
    }
}
