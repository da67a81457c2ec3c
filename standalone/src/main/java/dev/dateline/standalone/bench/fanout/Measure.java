package dev.dateline.standalone.bench.fanout;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the load client has measured in one round, as it prints it.
 *
 * @param joined seconds until all were connected
 * @param cpu seconds of the server's processor time for a million deliveries
 * @param before resident KiB of the server before anybody came, {@code idle} when all were there
 */
record Measure(
        @JsonProperty("connected") long connected,
        @JsonProperty("connect_s") double joined,
        @JsonProperty("deliveries_per_s") double deliveries,
        @JsonProperty("p50_ms") double p50,
        @JsonProperty("p99_ms") double p99,
        @JsonProperty("max_ms") double max,
        @JsonProperty("lost") long lost,
        @JsonProperty("dups") long twice,
        @JsonProperty("disconnects") long cutOff,
        @JsonProperty("server_cpu_per_1m") double cpu,
        @JsonProperty("rss_before_kib") long before,
        @JsonProperty("rss_idle_kib") long idle) {}
