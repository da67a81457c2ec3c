/** What providers send: items, their identity, their handling. Terms as in IPTC ninjs and NewsML-G2. */
@NullMarked
package dev.dateline.contract.wire;

import org.jspecify.annotations.NullMarked;
