/** How an installation stands: its cluster, topics, groups and news; read in one place, told without I/O. */
@NullMarked
package dev.dateline.standalone.status;

import org.jspecify.annotations.NullMarked;
