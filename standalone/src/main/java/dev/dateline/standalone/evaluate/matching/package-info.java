/** Matching over a folder of articles and items: what it learns from it, and how good it then is. */
@NullMarked
package dev.dateline.standalone.evaluate.matching;

import org.jspecify.annotations.NullMarked;
