/** Sources follow the settings' file while the process runs: what is changed there is picked up without a restart. */
@NullMarked
package dev.dateline.standalone.sources;

import org.jspecify.annotations.NullMarked;
