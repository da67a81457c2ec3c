/** What files come to as items, for people who ask and for conformance runs. */
@NullMarked
package dev.dateline.standalone.parse;

import org.jspecify.annotations.NullMarked;
