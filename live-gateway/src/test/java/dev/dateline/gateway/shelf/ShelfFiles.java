package dev.dateline.gateway.shelf;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A shelf's folder as somebody sees it who looks through a disk, and what may happen to it there. */
public final class ShelfFiles {
    private ShelfFiles() {}

    /** All that can be read in it, as it is and unpacked. */
    public static String words(Path folder) throws IOException {
        return files(folder).stream().map(ShelfFiles::content).collect(Collectors.joining("\n"));
    }

    public static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".block")).toList();
        }
    }

    /** All of them lose a bit, or are deleted. */
    public static void harm(Path folder, boolean gone) throws IOException {
        for (Path file : files(folder)) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 4;
            Files.write(file, bytes);
            if (gone) {
                Files.delete(file);
            }
        }
    }

    /** Each is there and cannot be read, until it is uncovered. */
    public static void cover(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".away"));
            Files.createDirectory(file);
        }
    }

    public static void uncover(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.delete(file);
            Files.move(file.resolveSibling(file.getFileName() + ".away"), file);
        }
    }

    /** Nothing can be written or read there until it is brought back. */
    public static void hide(Path folder) throws IOException {
        Files.move(folder, folder.resolveSibling("away"));
    }

    public static void bringBack(Path folder) throws IOException {
        Files.move(folder.resolveSibling("away"), folder);
    }

    private static String content(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new String(bytes, StandardCharsets.ISO_8859_1) + unpacked(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As far as that goes. */
    private static String unpacked(byte[] bytes) {
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        try (ZstdInputStream unpacked = new ZstdInputStream(new ByteArrayInputStream(bytes))) {
            unpacked.setContinuous(true);
            for (int one = unpacked.read(); one >= 0; one = unpacked.read()) {
                found.write(one);
            }
        } catch (IOException e) {
            found.write('!');
        }
        return found.toString(StandardCharsets.UTF_8);
    }
}
