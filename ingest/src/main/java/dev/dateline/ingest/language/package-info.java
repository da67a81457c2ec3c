/**
 * Which language a text is in, where nobody says so. Pure, without network and without native code.
 *
 * <p>A script that one language alone is written in tells at once; for the others Apache OpenNLP's model is asked (Latin
 * letters, Cyrillic, Arabic, Devanagari). Held against {@code language/samples.tsv}, a made-up sample of 42 languages, it was
 * right for nearly every sentence and told Azerbaijani from Turkish; the optimaize detector knows neither Azerbaijani nor
 * Armenian nor Georgian and is sure of its Turkish; Lingua's models weigh ten times as much. The model takes some 30 MB of heap
 * and a second to load, which happens when the first text is to be told that needs it. A text costs some 150 µs.
 *
 * <p>Its answers are narrowed to languages that news is written in: Latin or Malagasy is else what a short text looks like.
 * An item does not carry that its language was detected: nothing is decided by that, and a processor of before would refuse
 * an item with a flag that it does not know.
 */
@NullMarked
package dev.dateline.ingest.language;

import org.jspecify.annotations.NullMarked;
