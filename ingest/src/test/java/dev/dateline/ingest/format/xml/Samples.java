package dev.dateline.ingest.format.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Format;
import dev.dateline.ingest.format.Found;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Reads samples in tests of wire formats. */
public final class Samples {
    private Samples() {}

    public static byte[] file(String name) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream("/wires/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Found> found(Format format, String xml) {
        return format.read(xml.getBytes(UTF_8), Format.Told.NOTHING);
    }

    public static Draft draft(Format format, String xml) {
        return draft(format, xml.getBytes(UTF_8));
    }

    public static Draft draft(Format format, byte[] bytes) {
        List<Found> found = format.read(bytes, Format.Told.NOTHING);
        assertThat(found).singleElement().isInstanceOf(Found.Item.class);
        return ((Found.Item) found.getFirst()).draft();
    }

    public static Found.Unreadable refused(Format format, byte[] bytes) {
        List<Found> found = format.read(bytes, Format.Told.NOTHING);
        assertThat(found).singleElement().isInstanceOf(Found.Unreadable.class);
        return (Found.Unreadable) found.getFirst();
    }
}
