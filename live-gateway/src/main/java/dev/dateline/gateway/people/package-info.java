/** People and machines of the desk: added, changed, locked; and everybody's own account. */
@NullMarked
package dev.dateline.gateway.people;

import org.jspecify.annotations.NullMarked;
