/** What is wrong with a configuration, and what it comes to; without network, and nothing is written. */
@NullMarked
package dev.dateline.standalone.check;

import org.jspecify.annotations.NullMarked;
