package dev.dateline.gateway.account;

import dev.dateline.contract.people.AccountKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign in and who is signed in: a fold of the topic, the same on every node since there is one order. Safe for
 * many threads. Longer than most: accounts and sessions are answered for together, under one lock.
 */
public final class Accounts {
    /** A shift with a pause in it; who has asked for nothing that long has left the desk. */
    static final Duration IDLE = Duration.ofHours(8);

    /** However busy: a day later everybody signs in again. */
    static final Duration LONGEST = Duration.ofHours(24);

    /** How often the use of a session is written down. */
    static final Duration NOTED = Duration.ofMinutes(15);

    private final Map<String, Account> accounts = new TreeMap<>();
    private final Map<String, AccountRecord.Session> sessions = new HashMap<>();
    private final Map<String, Instant> seen = new HashMap<>();
    private final Set<String> strays = new HashSet<>();
    private final Set<String> overwritten = new HashSet<>();

    /** The next record of the topic; null where its subject is gone. */
    public synchronized void take(AccountKey key, @Nullable AccountRecord record) {
        switch (key.kind()) {
            case ACCOUNT -> takeAccount(key.id(), record);
            case SESSION -> takeSession(key.id(), record);
            case SEEN -> takeSeen(key.id(), record);
        }
    }

    private void takeAccount(String name, @Nullable AccountRecord record) {
        Account held = accounts.get(name);
        if (!(record instanceof Account next) || !next.name().equals(name)) {
            return;
        }
        if (held == null || next.version() > held.version()) {
            accounts.put(name, next);
            overwritten.remove(name);
        } else if (next.equals(held)) {
            overwritten.remove(name);
        } else {
            // It was made on a version that another change had followed already, and would outlive that by compaction.
            overwritten.add(name);
        }
    }

    private void takeSession(String digest, @Nullable AccountRecord record) {
        if (record instanceof AccountRecord.Session session) {
            sessions.put(digest, session);
            seen.put(digest, session.since());
        } else {
            sessions.remove(digest);
            seen.remove(digest);
        }
    }

    private void takeSeen(String digest, @Nullable AccountRecord record) {
        if (record instanceof AccountRecord.Seen use && sessions.containsKey(digest)) {
            seen.merge(digest, use.at(), (a, b) -> a.isAfter(b) ? a : b);
        } else if (record != null) {
            strays.add(digest);
        } else {
            strays.remove(digest);
        }
    }

    /** Whoever has that name. */
    public synchronized Optional<Account> account(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    /** Whether a key works under this name, and nobody signs in. */
    public boolean isMachine(String name) {
        return account(name).map(Account::role).filter(Role.MACHINE::equals).isPresent();
    }

    /** Whoever an OpenID provider knows as that. */
    public synchronized Optional<Account> coming(Subject subject) {
        return accounts.values().stream()
                .filter(account -> subject.equals(account.credentials().subject()))
                .findFirst();
    }

    /** Everybody, by name. */
    public synchronized List<Account> all() {
        return List.copyOf(accounts.values());
    }

    /** Whose link holds the token with this digest, and can still be used. */
    public synchronized Optional<Account> linked(String digest, Instant now) {
        return accounts.values().stream()
                .filter(account -> !account.standing().locked())
                .filter(account -> {
                    Credentials.Link link = account.credentials().link();
                    return link != null && link.digest().equals(digest) && now.isBefore(link.ends());
                })
                .findFirst();
    }

    /** The machine whose key has this digest, unless it is locked. */
    public synchronized Optional<Caller> machine(String digest) {
        return accounts.values().stream()
                .filter(account -> digest.equals(account.credentials().key()))
                .filter(account -> !account.standing().locked())
                .findFirst()
                .map(account -> new Caller(account.name(), account.role(), null, false));
    }

    /** Whose session has this digest and lasts; empty where there is none such. */
    public synchronized Optional<Caller> signedIn(String digest, Instant now) {
        AccountRecord.Session session = sessions.get(digest);
        if (session == null || !lasts(digest, session, now)) {
            return Optional.empty();
        }
        if (session.guest() != null) {
            return Optional.of(new Caller(session.person(), session.guest(), digest, true));
        }
        return Optional.ofNullable(accounts.get(session.person()))
                .filter(account -> !account.standing().locked())
                .filter(account -> account.standing().epoch() == session.epoch())
                .map(account -> new Caller(account.name(), account.role(), digest, false));
    }

    private boolean lasts(String digest, AccountRecord.Session session, Instant now) {
        Instant used = seen.getOrDefault(digest, session.since());
        return now.isBefore(session.since().plus(LONGEST)) && now.isBefore(used.plus(IDLE));
    }

    /** Notes that a session is used; true where that is to be written down as well. */
    public synchronized boolean isToBeNoted(String digest, Instant now) {
        Instant before = seen.get(digest);
        if (before == null || now.isBefore(before.plus(NOTED))) {
            return false;
        }
        seen.put(digest, now);
        return true;
    }

    /** The digests of somebody's sessions, ended or not. */
    public synchronized List<String> sessions(String person) {
        return sessions.entrySet().stream()
                .filter(session -> session.getValue().person().equals(person))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Who is signed in without an account. */
    public synchronized Collection<AccountRecord.Session> guests(Instant now) {
        return sessions.entrySet().stream()
                .filter(session -> session.getValue().guest() != null)
                .filter(session -> lasts(session.getKey(), session.getValue(), now))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether somebody other than {@code name} can sign in and manage people. */
    public synchronized boolean hasChiefBeside(String name) {
        return accounts.values().stream()
                .anyMatch(account -> account.isChiefForGood() && !account.name().equals(name));
    }

    /** Keys of what has ended and can go from the topic. */
    public synchronized List<AccountKey> ended(Instant now) {
        List<AccountKey> ended = new ArrayList<>();
        sessions.forEach((digest, session) -> {
            if (!now.isBefore(session.since().plus(LONGEST))) {
                ended.add(new AccountKey(AccountKey.Kind.SESSION, digest));
                ended.add(new AccountKey(AccountKey.Kind.SEEN, digest));
            }
        });
        strays.forEach(digest -> ended.add(new AccountKey(AccountKey.Kind.SEEN, digest)));
        return ended;
    }

    /** Accounts as they stand, of which the topic ends with something else: they are to be written once more. */
    public synchronized List<Account> overwritten() {
        return overwritten.stream().map(accounts::get).toList();
    }
}
