package dev.dateline.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What this program is, as the build wrote it down. */
public final class Release {
    private Release() {}

    /** Such as {@code 1.2.0}. */
    public static String version() {
        Properties written = new Properties();
        try (InputStream input =
                Objects.requireNonNull(Release.class.getResourceAsStream("/dateline-version.properties"))) {
            written.load(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(written.getProperty("version"));
    }
}
