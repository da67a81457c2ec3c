/** Whether and why not a Kafka cluster can be talked to, in one line. */
@NullMarked
package dev.dateline.standalone.cluster;

import org.jspecify.annotations.NullMarked;
