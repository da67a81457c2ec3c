package dev.dateline.standalone.config;

import dev.dateline.fuzz.Claim;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The settings' file. */
public final class SettingsTarget {
    private static final Path FILE = file();

    private SettingsTarget() {}

    public static void take(byte[] input) throws IOException {
        Files.write(FILE, input);
        boolean refused = false;
        try {
            ConfigReader.read(FILE, Map.of());
        } catch (Trouble e) {
            Claim.line(e);
            refused = true;
        }
        Claim.that(
                refused
                        || ConfigReader.problems(FILE, Map.of(), KafkaOptions.NONE)
                                .isEmpty(),
                "settings are taken that have a problem");
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("dateline-fuzz", ".yaml");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
