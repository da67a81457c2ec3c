/** Readers' connections: handshake, backlog, live entries, heartbeats. Vert.x only. */
@NullMarked
package dev.dateline.gateway.socket;

import org.jspecify.annotations.NullMarked;
