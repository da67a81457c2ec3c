/** The fold: an article's log is nothing but its decisions, taken in order. Pure; no clock, no chance, no second input. */
@NullMarked
package dev.dateline.processor.log;

import org.jspecify.annotations.NullMarked;
