package dev.dateline.standalone.broker;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/** The broker's folder: a lock, the ports of the last run and the log directory. One process at a time. */
final class BrokerFolder implements AutoCloseable {
    private static final String PORTS = "ports.properties";
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;

    private BrokerFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder where it is missing and locks it. */
    static BrokerFolder open(Path path) {
        try {
            Files.createDirectories(path);
            return new BrokerFolder(path, locked(path));
        } catch (IOException e) {
            throw Trouble.failed("the folder " + path + " cannot be written: " + Trouble.lineOf(e));
        }
    }

    /** Whether another process has this folder now. */
    static boolean isInUse(Path path) throws IOException {
        Path file = path.resolve(LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return isTaken(channel);
        }
    }

    Path log() {
        return path.resolve("log");
    }

    /** The ports of the last run; null where there was none or they cannot be read. */
    @Nullable BrokerPorts ports() throws IOException {
        return ports(path);
    }

    /** The same, of a folder that is not open here. */
    static @Nullable BrokerPorts ports(Path path) throws IOException {
        Path file = path.resolve(PORTS);
        if (!Files.exists(file)) {
            return null;
        }
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
            return new BrokerPorts(
                    Integer.parseInt(kept.getProperty("broker")), Integer.parseInt(kept.getProperty("controller")));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    void keep(BrokerPorts ports) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("broker", Integer.toString(ports.broker()));
        kept.setProperty("controller", Integer.toString(ports.controller()));
        try (Writer writer = Files.newBufferedWriter(path.resolve(PORTS))) {
            kept.store(writer, null);
        }
    }

    /** Whether a broker may have run on it. */
    boolean isFormatted() {
        return Files.exists(log().resolve("meta.properties"));
    }

    /** Gives a new folder its cluster id and its feature levels. */
    void format() throws IOException {
        try {
            formatter().run();
        } catch (Exception e) {
            throw new IOException("formatting failed: " + Trouble.lineOf(e), e);
        }
    }

    private Formatter formatter() {
        return new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false))
                .setNodeId(BrokerProperties.NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName(BrokerProperties.CONTROLLER)
                .setDirectories(List.of(log().toString()))
                .setMetadataLogDirectory(log().toString())
                .setFeatureLevel("transaction.version", (short) 2)
                .setIgnoreFormatted(false)
                .setHasDynamicQuorum(false);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw Trouble.failed("the folder " + path + " cannot be given back: " + Trouble.lineOf(e));
        }
    }

    private static FileChannel locked(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isTaken(channel)) {
            channel.close();
            throw Trouble.failed(
                    "the folder " + path + " is in use by another process: stop that one, or choose another --data");
        }
        return channel;
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }
}
