package dev.dateline.ingest.source.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A file as it stood when the folder was looked at. */
record Sighting(Path file, Stamp stamp) {
    /** As they were written, so that an item's versions come one after the other. */
    static final Comparator<Sighting> ORDER = Comparator.comparing(
                    (Sighting sighting) -> sighting.stamp().modified())
            .thenComparing(Sighting::name);

    /** Names of what is still on its way, and of our own notes, which may be put back together with their file. */
    private static final List<String> LEFT_ALONE = List.of(
            ".tmp", ".part", ".filepart", ".partial", ".crdownload", ".uploading", ".inprogress", "~", Trays.REASON);

    private static final int LONGEST_SHOWN = 120;

    /** Everything in the folder that is to be taken, now or later, in the order of its names' listing. */
    static List<Sighting> in(Path folder) throws IOException {
        List<Sighting> seen = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Sighting::isTaken)) {
            for (Path file : files) {
                Stamp.of(file).ifPresent(stamp -> seen.add(new Sighting(file, stamp)));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return seen;
    }

    String name() {
        return nameOf(file);
    }

    /** The name as a line may show it: whoever may write into the folder chooses it. */
    String shown() {
        String clean = name().replaceAll("\\p{C}", "?");
        return clean.length() <= LONGEST_SHOWN ? clean : clean.substring(0, LONGEST_SHOWN) + "…";
    }

    /** Whether the file still stands as it was seen. */
    boolean isUnchanged() throws IOException {
        return Stamp.of(file).filter(stamp::equals).isPresent();
    }

    static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static boolean isTaken(Path file) throws IOException {
        String name = nameOf(file).toLowerCase(Locale.ROOT);
        return LEFT_ALONE.stream().noneMatch(name::endsWith) && !name.startsWith(".") && !Files.isHidden(file);
    }
}
