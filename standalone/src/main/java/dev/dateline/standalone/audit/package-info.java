/** One article's history: read from the topics, kept in a file with its proof, shown as it stood at any time. */
@NullMarked
package dev.dateline.standalone.audit;

import org.jspecify.annotations.NullMarked;
