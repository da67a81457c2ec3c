package dev.dateline.standalone.config;

/** A setting that is of the right type but cannot be; carries the setting's name within its section. */
final class BadValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int LAST_PORT = 65_535;

    private final String setting;

    BadValue(String setting, String wrong) {
        super(wrong);
        this.setting = setting;
    }

    String setting() {
        return setting;
    }

    static void unless(boolean right, String setting, String wrong) {
        if (!right) {
            throw new BadValue(setting, wrong);
        }
    }

    static void unlessPort(String setting, int port) {
        unless(port >= 0 && port <= LAST_PORT, setting, port + " is no port (0 to " + LAST_PORT + ")");
    }
}
