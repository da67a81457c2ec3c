/** Are the promises kept? What stands on the topics is worked out once more from what it follows from; a class a question. */
@NullMarked
package dev.dateline.processor.verify;

import org.jspecify.annotations.NullMarked;
