/** How well is told who said what: gold texts, predictions, the scorer's figures, what is learnt from gold. */
@NullMarked
package dev.dateline.standalone.evaluate.statements;

import org.jspecify.annotations.NullMarked;
