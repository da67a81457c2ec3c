/** What was decided on an article, by whom, and what became of it: told from its decisions alone; pure. */
@NullMarked
package dev.dateline.processor.audit;

import org.jspecify.annotations.NullMarked;
