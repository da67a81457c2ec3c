package dev.dateline.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * A package for browsers that came in a jar.
 *
 * @param coordinates group and artifact, as Maven's folders in the jar have them
 * @param folder where its versions are, under {@code META-INF/resources} of the jar
 */
record Packed(String coordinates, String folder) {
    /** One of its files, as it stands there. */
    String text(String file) {
        // The version stands in the path, and in the jar.
        String path = "/META-INF/resources/" + folder + '/' + version() + '/' + file;
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String version() {
        Properties properties = new Properties();
        try (InputStream in = open("/META-INF/maven/" + coordinates + "/pom.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static InputStream open(String path) {
        InputStream in = Packed.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException(path + " is not on the class path");
        }
        return in;
    }
}
