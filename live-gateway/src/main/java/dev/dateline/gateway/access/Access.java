package dev.dateline.gateway.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One-time tokens and the sessions they open, in memory: a restart signs everybody out. Only digests are kept. The clock
 * is the real one, for a story clock may run fast.
 */
public final class Access {
    private static final Duration TOKEN_LIFE = Duration.ofHours(24);
    private static final Duration SESSION_LIFE = Duration.ofHours(24);
    private static final int MOST_TOKENS = 1000;

    private final Clock clock;
    private final Map<String, Instant> tokens = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private int editors;

    public Access(Clock clock) {
        this.clock = clock;
    }

    /** A new token; it opens one session, within 24 hours. */
    public synchronized Secret invite() {
        Instant now = clock.instant();
        tokens.values().removeIf(ends -> !now.isBefore(ends));
        if (tokens.size() >= MOST_TOKENS) {
            throw new IllegalStateException(MOST_TOKENS + " sign-in links are waiting to be used");
        }
        Secret token = Secret.make();
        tokens.put(token.digest(), now.plus(TOKEN_LIFE));
        return token;
    }

    /** The cookie of a new session, for the bearer of a token that was not used before; empty for any other. */
    public synchronized Optional<Secret> enter(String token) {
        Instant ends = tokens.remove(Secret.presented(token).digest());
        Instant now = clock.instant();
        if (ends == null || !now.isBefore(ends)) {
            return Optional.empty();
        }
        sessions.values().removeIf(session -> !now.isBefore(session.ends()));
        Secret cookie = Secret.make();
        sessions.put(cookie.digest(), new Session("editor-" + ++editors, now.plus(SESSION_LIFE)));
        return Optional.of(cookie);
    }

    /** The session that this cookie belongs to; empty where there is none or it has ended. */
    public synchronized Optional<Session> session(String cookie) {
        return Optional.ofNullable(sessions.get(Secret.presented(cookie).digest()))
                .filter(this::lasts);
    }

    /** Whether the session has not ended. */
    public boolean lasts(Session session) {
        return clock.instant().isBefore(session.ends());
    }
}
