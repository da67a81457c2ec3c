package dev.dateline.standalone.check;

/** What a process does. */
public enum Role {
    INGEST("ingest"),
    PROCESSOR("process"),
    GATEWAY("gateway");

    private final String command;

    Role(String command) {
        this.command = command;
    }

    /** The command that runs this alone. */
    public String command() {
        return command;
    }
}
