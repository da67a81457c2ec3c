/** Log entries that are no longer held on the heap: on a disk of this machine, for as long as the process runs. */
@NullMarked
package dev.dateline.gateway.shelf;

import org.jspecify.annotations.NullMarked;
