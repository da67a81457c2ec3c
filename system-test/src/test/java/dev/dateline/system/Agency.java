package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

/** A provider that sends items, with its key. */
record Agency(Http http, String key) {
    static final String PROVIDER = "harbor-wire";
    static final String CREDIT = "Harbor Wire";
    /** For tests only; nothing else listens to it. */
    static final String KEY = "harbor-wire-0123456789abcdef";

    static final String OFFICE_KEY = "water-board-0123456789abcdef";

    /** A press office, whose items are statements. */
    static final String OFFICE = "water-board";

    static final String OFFICE_CREDIT = "Veld Water Board";

    static Agency at(URI ingest) {
        return new Agency(new Http(ingest), KEY);
    }

    Agency withKey(String other) {
        return new Agency(http, other);
    }

    /** Sends what must be taken. */
    void deliver(Item item) {
        Answer answer = send(item);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    }

    Answer send(Item item) {
        return send(item.bytes());
    }

    Answer send(byte[] body) {
        return http.post("/v1/items", body, "X-Api-Key", key);
    }
}
