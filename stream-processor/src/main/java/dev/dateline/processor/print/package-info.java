/** What tells one text from another: words, and numbers made of them that are quick to compare; pure. */
@NullMarked
package dev.dateline.processor.print;

import org.jspecify.annotations.NullMarked;
