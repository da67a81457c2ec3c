package dev.dateline.ingest.source.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Bytes in content codings. */
public final class Packed {
    private Packed() {}

    @FunctionalInterface
    private interface Packer {
        OutputStream over(OutputStream out) throws IOException;
    }

    public static byte[] gzip(byte[] bytes) {
        return pack(bytes, GZIPOutputStream::new);
    }

    public static byte[] deflate(byte[] bytes) {
        return pack(bytes, DeflaterOutputStream::new);
    }

    static byte[] unframed(byte[] bytes) {
        return pack(bytes, out -> new DeflaterOutputStream(out, new Deflater(9, true)));
    }

    private static byte[] pack(byte[] bytes, Packer packer) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = packer.over(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
