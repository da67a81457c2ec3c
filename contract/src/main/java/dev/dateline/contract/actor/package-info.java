/** Who is behind a name, a title or a capital: a small list that editors extend, and never a guess. */
@NullMarked
package dev.dateline.contract.actor;

import org.jspecify.annotations.NullMarked;
