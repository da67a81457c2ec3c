package dev.dateline.ingest.normalize;

import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;

/** On whose behalf items come in: decided by who sends them, never by what they say. */
public record Sender(Provider provider, Origin origin) {}
