/** Measures: how long the news takes on its way, beside what Kafka alone would take. */
@NullMarked
package dev.dateline.standalone.bench;

import org.jspecify.annotations.NullMarked;
