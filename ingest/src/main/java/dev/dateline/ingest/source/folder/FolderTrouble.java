package dev.dateline.ingest.source.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why nothing can be taken from a folder for now. The message is one line for a person. */
final class FolderTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    FolderTrouble(String reason) {
        super(reason, null, false, false);
    }

    /** What a file system's exception says, in words: its own messages are mostly only a path. */
    static String lineOf(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "it is gone";
        }
        String said = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return said == null
                ? e.getClass().getSimpleName()
                : said.lines().findFirst().orElse(said);
    }
}
