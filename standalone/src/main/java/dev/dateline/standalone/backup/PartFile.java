package dev.dateline.standalone.backup;

import dev.dateline.contract.json.Json;
import dev.dateline.standalone.Trouble;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A partition's records in a file: JSON lines, packed where its name ends in {@code .gz}. */
final class PartFile {
    private static final String PACKED = ".gz";

    private PartFile() {}

    /** Gives lines to whoever writes them. */
    @FunctionalInterface
    interface Source {
        void into(Consumer<Line> lines);
    }

    /** Writes the file and gives the SHA-256 of its bytes in hex. */
    static String write(Path file, Source source) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream bytes = new DigestOutputStream(create(file), digest);
                OutputStream packed = file.toString().endsWith(PACKED) ? new GZIPOutputStream(bytes) : bytes;
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8))) {
            source.into(line -> {
                try {
                    out.append(Json.text(line)).append('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A new file that its owner alone can read, where the file system knows of owners. */
    static OutputStream create(Path file) throws IOException {
        boolean owned = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = owned
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        return Channels.newOutputStream(
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner));
    }

    /** The SHA-256 of its bytes in hex. */
    static String digest(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Hands over every line in its order; throws {@link Trouble} that names the first that is none. */
    static void read(Path file, Consumer<Line> lines) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream unpacked = file.toString().endsWith(PACKED) ? new GZIPInputStream(bytes) : bytes;
                BufferedReader in = new BufferedReader(new InputStreamReader(unpacked, StandardCharsets.UTF_8))) {
            long number = 0;
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                number++;
                lines.accept(line(file, number, text));
            }
        }
    }

    private static Line line(Path file, long number, String text) {
        try {
            return Json.read(text.getBytes(StandardCharsets.UTF_8), Line.class);
        } catch (Json.Malformed e) {
            throw Trouble.failed(file + ", line " + number + ": " + e.getMessage());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
