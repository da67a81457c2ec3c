/** How fast statements are found in items of a real wire. */
@NullMarked
package dev.dateline.standalone.bench.statements;

import org.jspecify.annotations.NullMarked;
