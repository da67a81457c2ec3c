package dev.dateline.ingest.source.poll;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** What a poller knows of time, and the chance that keeps pollers apart. */
record Timing(InstantSource clock, Alarm alarm, RandomGenerator chance) {}
