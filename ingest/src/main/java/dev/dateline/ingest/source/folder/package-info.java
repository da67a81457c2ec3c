/** Providers leave files in a folder, as agencies do by FTP. */
@NullMarked
package dev.dateline.ingest.source.folder;

import org.jspecify.annotations.NullMarked;
