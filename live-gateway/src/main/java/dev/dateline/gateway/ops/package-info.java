/** How this node is: alive, ready, and if not, why. */
@NullMarked
package dev.dateline.gateway.ops;

import org.jspecify.annotations.NullMarked;
