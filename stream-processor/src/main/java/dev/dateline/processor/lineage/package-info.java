/** What an item is to those that came before it: a repeat, a rewrite, a correction, a kill. */
@NullMarked
package dev.dateline.processor.lineage;

import org.jspecify.annotations.NullMarked;
