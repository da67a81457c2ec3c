package dev.dateline.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that stands in the state folder while the processor runs; one that is left over tells of an unclean stop. */
record RunMark(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(StreamProcessor.class);

    /** Sets the mark; says in one line, instead of Kafka Streams in hundreds, what an unclean stop means. */
    static RunMark set(Path state) {
        RunMark mark = new RunMark(state.resolve("running"));
        try {
            if (Files.exists(mark.file)) {
                LOG.warn("the last stop was not a clean one: local state is read again from Kafka; nothing is lost");
            } else {
                Files.createFile(mark.file);
            }
            return mark;
        } catch (IOException e) {
            throw new UncheckedIOException("state folder " + state + " cannot be written", e);
        }
    }

    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("the mark cannot be removed", e);
        }
    }
}
