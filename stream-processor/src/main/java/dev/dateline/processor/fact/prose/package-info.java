/**
 * English text as sentences of words with their parts of speech; the only user of OpenNLP here. Offsets are UTF-16, as those
 * of a Java string.
 */
@NullMarked
package dev.dateline.processor.fact.prose;

import org.jspecify.annotations.NullMarked;
