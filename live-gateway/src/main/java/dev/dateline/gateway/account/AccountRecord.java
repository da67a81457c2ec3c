package dev.dateline.gateway.account;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.dateline.contract.json.Require;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What stands on {@code accounts}. No record holds a password or what a bearer presents: only what those are checked by. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Account.class, name = "account"),
    @JsonSubTypes.Type(value = AccountRecord.Session.class, name = "session"),
    @JsonSubTypes.Type(value = AccountRecord.Seen.class, name = "seen")
})
public sealed interface AccountRecord permits Account, AccountRecord.Session, AccountRecord.Seen {
    /**
     * That somebody has signed in.
     *
     * @param guest the role of one who has no account but came by a link that the server printed; null for all others
     * @param epoch the account's at that time: the session ends when the account has another
     * @param since when (UTC, real clock)
     */
    record Session(String person, @Nullable Role guest, long epoch, Instant since) implements AccountRecord {
        public Session {
            Require.slug("person", person);
            Require.time("since", since);
        }
    }

    /**
     * When a session was last used, give or take a quarter of an hour.
     *
     * @param at UTC, real clock
     */
    record Seen(Instant at) implements AccountRecord {
        public Seen {
            Require.time("at", at);
        }
    }
}
