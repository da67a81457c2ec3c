/** The canary's pages: one is opened for each day, and taken away when that is over. */
@NullMarked
package dev.dateline.processor.canary;

import org.jspecify.annotations.NullMarked;
