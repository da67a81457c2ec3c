/** The editors' side: proposals as they stand, decisions and what became of them, the console's connection. */
@NullMarked
package dev.dateline.gateway.desk;

import org.jspecify.annotations.NullMarked;
