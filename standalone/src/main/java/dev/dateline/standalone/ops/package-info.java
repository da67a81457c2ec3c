/** How this process is: metrics and health of all parts that run in it, and the door at which they are read. */
@NullMarked
package dev.dateline.standalone.ops;

import org.jspecify.annotations.NullMarked;
