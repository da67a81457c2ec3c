package dev.dateline.standalone.parts;

import dev.dateline.contract.topic.Topics;
import java.util.Map;

/** A Kafka cluster that is there, with every topic as it must be; {@code kafka} are client settings. */
record Cluster(Map<String, String> kafka, Topics topics) {}
