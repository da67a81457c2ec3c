package dev.dateline.ingest.source.poll;

import dev.dateline.ingest.source.Hubs;
import dev.dateline.ingest.source.Intake;
import dev.dateline.ingest.source.Memory;
import dev.dateline.ingest.source.Pulse;
import dev.dateline.ingest.source.fetch.Fetcher;
import io.vertx.core.Vertx;

/** What all polled feeds share. */
public record Tools(Vertx vertx, Fetcher fetcher, Intake intake, Memory memory, Hubs hubs, Pulse pulse) {}
