/** Proofs that readers lose nothing and are shown nothing twice, whatever becomes of gateways and of other readers. */
@NullMarked
package dev.dateline.standalone.prove.readers;

import org.jspecify.annotations.NullMarked;
