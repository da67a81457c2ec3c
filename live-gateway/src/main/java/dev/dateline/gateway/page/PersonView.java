package dev.dateline.gateway.page;

import dev.dateline.gateway.account.Account;
import dev.dateline.gateway.account.Change;
import dev.dateline.gateway.account.Credentials;
import dev.dateline.gateway.account.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as chiefs see them; nothing by which anybody could sign in.
 *
 * @param version what a change of the role must name
 * @param state {@code active}, {@code invited}, {@code new}, {@code locked} or {@code shut}
 * @param comesByProvider whether an OpenID provider vouches for this one and says the role at each sign-in
 */
public record PersonView(
        String name, Role role, long version, String state, boolean comesByProvider, List<Noted> changes) {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** A change, with its name: what was done, by whom, when. */
    public record Noted(
            String person,
            Change.What what,
            String by,
            Instant at,
            @Nullable String detail) {
        static Noted of(String person, Change change) {
            return new Noted(person, change.what(), change.by(), change.at(), change.detail());
        }

        /** The deed in words. */
        String words() {
            return what.words() + (detail == null ? "" : " (" + detail + ")");
        }

        String when() {
            return WHEN.format(at);
        }
    }

    /** A choice in a list. */
    record Choice(String value, boolean chosen) {}

    /** The account as it stands at {@code now}, the real time. */
    public static PersonView of(Account account, Instant now) {
        return new PersonView(
                account.name(),
                account.role(),
                account.version(),
                state(account, now),
                account.credentials().subject() != null,
                account.changes().stream()
                        .map(change -> Noted.of(account.name(), change))
                        .toList());
    }

    String roleWord() {
        return role.word();
    }

    @Nullable String stateWords() {
        return switch (state) {
            case "active" -> comesByProvider ? "by OpenID Connect" : null;
            case "invited" -> "has a link that waits";
            case "shut" -> "shut out for a while";
            case "new" -> isMachine() ? "has no key yet" : "has no password yet";
            default -> state;
        };
    }

    boolean isMachine() {
        return role == Role.MACHINE;
    }

    boolean isLocked() {
        return state.equals("locked");
    }

    /** What somebody can be made: a machine stays one. */
    List<Choice> choices() {
        return Arrays.stream(Role.values())
                .filter(one -> isMachine() == (one == Role.MACHINE))
                .map(one -> new Choice(one.word(), one == role))
                .toList();
    }

    /** The newest changes, as many as a glance takes in. */
    List<Noted> newest() {
        return changes.stream().limit(8).toList();
    }

    private static String state(Account account, Instant now) {
        Credentials.Link link = account.credentials().link();
        Instant shut = account.standing().shutUntil();
        if (account.standing().locked()) {
            return "locked";
        } else if (shut != null && now.isBefore(shut)) {
            return "shut";
        } else if (link != null && now.isBefore(link.ends())) {
            return "invited";
        }
        boolean known = account.credentials().password() != null
                || account.credentials().key() != null
                || account.credentials().subject() != null;
        return known ? "active" : "new";
    }
}
