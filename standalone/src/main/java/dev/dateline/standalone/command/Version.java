package dev.dateline.standalone.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote down. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties written = new Properties();
        try (InputStream input =
                Objects.requireNonNull(Version.class.getResourceAsStream("/dateline-version.properties"))) {
            written.load(input);
        }
        return new String[] {"dateline " + written.getProperty("version") + ", Java " + Runtime.version()};
    }
}
