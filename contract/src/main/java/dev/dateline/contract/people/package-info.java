/** Who works at the desk, as far as anybody but the gateway need know. */
@NullMarked
package dev.dateline.contract.people;

import org.jspecify.annotations.NullMarked;
