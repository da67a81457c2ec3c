package dev.dateline.standalone;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Something that whoever started a command has to put right; the message is one line and says what to do. */
public final class Trouble extends RuntimeException {
    /** It did not work out. */
    public static final int FAILED = 1;

    /** It was asked for in the wrong way: an option, a setting. */
    public static final int WRONG_USE = 2;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Trouble(String line, int exitCode) {
        super(line);
        this.exitCode = exitCode;
    }

    public static Trouble failed(String line) {
        return new Trouble(line, FAILED);
    }

    public static Trouble wrongUse(String line) {
        return new Trouble(line, WRONG_USE);
    }

    /** Refuses what was asked for where this does not hold; {@code line} says what is wrong. */
    public static void unless(boolean holds, String line) {
        if (!holds) {
            throw wrongUse(line);
        }
    }

    /** What the process ends with: {@link #FAILED} or {@link #WRONG_USE}. */
    public int exitCode() {
        return exitCode;
    }

    /**
     * What is wrong with a file or folder, where the line names it already: Java says little but its path. Where it was
     * another one, such as one within a folder, that comes first.
     *
     * @param named what the line names
     */
    public static String ofFile(Path named, Throwable error) {
        Throwable within = error instanceof UncheckedIOException wrapped ? wrapped.getCause() : null;
        Throwable why = within == null ? error : within;
        String file = why instanceof FileSystemException system ? system.getFile() : null;
        return (file == null || isSame(named, Path.of(file)) ? "" : file + ": ") + withoutFile(why);
    }

    private static boolean isSame(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private static String withoutFile(Throwable why) {
        return switch (why) {
            case NoSuchFileException none -> "there is no such file";
            case AccessDeniedException denied -> "this process may not do that with it";
            case FileAlreadyExistsException there -> "it is there already";
            case NotDirectoryException file -> "it is no folder";
            case FileSystemException other -> other.getReason() == null ? "it cannot be used" : other.getReason();
            default -> lineOf(why);
        };
    }

    /** The first line of what an exception says, else its name: enough for a person, never a stack trace. */
    public static String lineOf(Throwable error) {
        String message = error.getMessage();
        return message == null || message.isBlank()
                ? error.getClass().getSimpleName()
                : message.lines().findFirst().orElse(message);
    }
}
