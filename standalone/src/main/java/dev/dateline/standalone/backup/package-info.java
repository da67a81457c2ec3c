/** What no topic can be made again from, kept in files and brought back: records byte for byte, in their order. */
@NullMarked
package dev.dateline.standalone.backup;

import org.jspecify.annotations.NullMarked;
