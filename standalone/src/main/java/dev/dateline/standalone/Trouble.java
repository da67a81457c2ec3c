package dev.dateline.standalone;

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

    /** The first line of what an exception says, else its name: enough for a person, never a stack trace. */
    public static String lineOf(Throwable error) {
        String message = error.getMessage();
        return message == null || message.isBlank()
                ? error.getClass().getSimpleName()
                : message.lines().findFirst().orElse(message);
    }
}
