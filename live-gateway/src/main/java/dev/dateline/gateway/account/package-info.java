/** Who may do what, who is signed in, and how that is proved; pure. */
@NullMarked
package dev.dateline.gateway.account;

import org.jspecify.annotations.NullMarked;
