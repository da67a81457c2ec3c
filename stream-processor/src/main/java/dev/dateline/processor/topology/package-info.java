/** The two sentences: named nodes, no logic. */
@NullMarked
package dev.dateline.processor.topology;

import org.jspecify.annotations.NullMarked;
