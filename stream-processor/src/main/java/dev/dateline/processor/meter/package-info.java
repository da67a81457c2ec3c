/** What is counted and measured of the processor; the only user of Micrometer. */
@NullMarked
package dev.dateline.processor.meter;

import org.jspecify.annotations.NullMarked;
