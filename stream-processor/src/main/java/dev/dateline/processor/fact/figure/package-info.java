/** Which figures an item gives, and what they count; by rules, and never a guess. */
@NullMarked
package dev.dateline.processor.fact.figure;

import org.jspecify.annotations.NullMarked;
