/** How many deliveries to readers a gateway makes of a second of the processor's time, beside other servers under the same load. */
@NullMarked
package dev.dateline.standalone.bench.fanout;

import org.jspecify.annotations.NullMarked;
