/** The whole, from outside: what providers, editors and readers see and do, in browsers and through crashes. */
@NullMarked
package dev.dateline.system;

import org.jspecify.annotations.NullMarked;
