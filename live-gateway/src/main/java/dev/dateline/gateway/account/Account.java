package dev.dateline.gateway.account;

import dev.dateline.contract.json.Require;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in, or a machine with a key. Each change makes the next version and notes itself; all of them
 * stand here.
 *
 * @param version counts changes; of two that follow the same one, the one that stands first on the topic holds
 * @param changes newest first, as many as are kept
 */
public record Account(
        String name, Role role, long version, Standing standing, Credentials credentials, List<Change> changes)
        implements AccountRecord {
    private static final int KEPT = 50;

    /** Names under which others than people of the desk act. */
    private static final Set<String> TAKEN = Set.of("clerk", Change.GATEWAY);

    private static final Pattern GUEST = Pattern.compile("editor-\\d+");
    private static final int LONGEST_NAME = 40;

    public Account {
        Require.slug("name", name);
        Require.present("role", role);
        Require.that(version >= 1, "version " + version + " is below 1");
        Require.present("standing", standing);
        Require.present("credentials", credentials);
        changes = List.copyOf(Require.present("changes", changes));
    }

    /** The name, where somebody may be called so; throws {@link IllegalArgumentException} with one clear line. */
    public static String name(@Nullable String name) {
        String given = Require.slug("name", name);
        Require.that(given.length() <= LONGEST_NAME, "a name is at most " + LONGEST_NAME + " characters");
        Require.that(!TAKEN.contains(given) && !GUEST.matcher(given).matches(), "the name '" + given + "' is taken");
        return given;
    }

    /** A new one, who cannot sign in yet. */
    public static Account added(String name, Role role, String by, Instant at) {
        Change added = new Change(Change.What.ADDED, by, at, role.word());
        return new Account(name(name), role, 1, Standing.FIRST, Credentials.NONE, List.of(added));
    }

    /** Whether somebody may be called so. */
    public static boolean isName(String name) {
        try {
            return name(name).equals(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A new one of somebody whom an OpenID provider vouches for. */
    public static Account joined(String name, Role role, Subject subject, Instant at) {
        Change added = new Change(Change.What.ADDED, Change.GATEWAY, at, role.word() + ", by OpenID Connect");
        Credentials known = new Credentials(null, null, null, subject);
        return new Account(name(name), role, 1, Standing.FIRST, known, List.of(added));
    }

    /** With another role, which holds at once, for those who are signed in as well. */
    public Account as(Role next, String by, Instant at) {
        Require.that(isMachine() == (next == Role.MACHINE), "a machine stays a machine, and people stay people");
        Change change = new Change(Change.What.ROLE, by, at, role.word() + " to " + next.word());
        return new Account(name, next, version + 1, standing, credentials, noted(change));
    }

    /** With a link in place of any earlier one. */
    public Account with(Credentials.Link link, String by, Instant at) {
        Require.that(!isMachine(), "a machine has a key, not a password");
        requireOwnPassword();
        return next(
                standing, new Credentials(credentials.password(), link, null), new Change(Change.What.LINK, by, at));
    }

    /** Come by the link: with a password, no link, and nobody else signed in. */
    public Account welcomed(String password, Instant at) {
        Standing free = new Standing(standing.epoch() + 1, standing.locked(), null);
        return next(free, new Credentials(password, null, null), new Change(Change.What.WELCOMED, name, at));
    }

    /** With a password of their own choice, and nobody else signed in. */
    public Account changed(String password, Instant at) {
        requireOwnPassword();
        return next(
                standing.signedOut(),
                new Credentials(password, credentials.link(), null),
                new Change(Change.What.PASSWORD, name, at));
    }

    /** A machine with this key, by its digest, and no other. */
    public Account keyed(String digest, String by, Instant at) {
        Require.that(isMachine(), "people have passwords, not keys");
        return next(standing, new Credentials(null, null, digest), new Change(Change.What.KEY, by, at));
    }

    /** Locked, which also signs out and makes a link void, or free again. */
    public Account locked(boolean locked, String by, Instant at) {
        long epoch = locked ? standing.epoch() + 1 : standing.epoch();
        Change.What what = locked ? Change.What.LOCKED : Change.What.UNLOCKED;
        Credentials kept = new Credentials(credentials.password(), null, credentials.key(), credentials.subject());
        return next(new Standing(epoch, locked, null), kept, new Change(what, by, at));
    }

    /** Signed out everywhere. */
    public Account signedOut(String by, Instant at) {
        return next(standing.signedOut(), credentials, new Change(Change.What.SIGNED_OUT, by, at));
    }

    /** With no password looked at for a while; whoever is signed in stays so. */
    public Account shutUntil(Instant until, Instant at) {
        Standing shut = new Standing(standing.epoch(), standing.locked(), until);
        return next(shut, credentials, new Change(Change.What.SHUT_OUT, Change.GATEWAY, at));
    }

    boolean isMachine() {
        return role == Role.MACHINE;
    }

    /** With a password of its own, an account would outlive its end at the provider. */
    private void requireOwnPassword() {
        Require.that(credentials.subject() == null, name + " comes by OpenID Connect and has no password here");
    }

    /**
     * Whether this is one who can sign in and manage people, whatever becomes of others: a provider may be away, or take
     * the role back.
     */
    public boolean isChiefForGood() {
        return role == Role.CHIEF && !standing.locked() && credentials.password() != null;
    }

    private Account next(Standing after, Credentials known, Change change) {
        return new Account(name, role, version + 1, after, known, noted(change));
    }

    private List<Change> noted(Change change) {
        return Stream.concat(Stream.of(change), changes.stream()).limit(KEPT).toList();
    }
}
