package dev.dateline.standalone.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A broker in a process of its own, so that a test can kill it. */
final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        EmbeddedBroker broker = EmbeddedBroker.start(folder, 0);
        Path written = Files.writeString(folder.resolve("servers.tmp"), broker.bootstrapServers());
        Files.move(written, folder.resolve("servers"));
        new CountDownLatch(1).await();
    }

    /** Where the broker of this folder is reached; empty until it is. */
    static String servers(Path folder) throws IOException {
        Path file = folder.resolve("servers");
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
