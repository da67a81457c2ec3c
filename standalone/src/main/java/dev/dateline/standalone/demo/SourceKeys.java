package dev.dateline.standalone.demo;

import dev.dateline.contract.wire.Provider;
import dev.dateline.ingest.IngestConfig;
import dev.dateline.ingest.source.ApiKey;
import dev.dateline.ingest.source.SourceConfig;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The API keys of the story's providers: made once for each data folder, in a file that only its owner may read. */
final class SourceKeys {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final int KEY_BYTES = 24;
    private static final int BODY_BYTES = 1_000_000;

    private final Properties keys;

    private SourceKeys(Properties keys) {
        this.keys = keys;
    }

    /** Reads what the folder has and makes what it lacks. */
    static SourceKeys in(Path data, Collection<Provider> providers) {
        Path file = data.resolve("keys.properties");
        Properties keys = new Properties();
        try {
            create(file);
            try (Reader reader = Files.newBufferedReader(file)) {
                keys.load(reader);
            }
            providers.forEach(provider -> keys.putIfAbsent(provider.id(), random()));
            try (Writer writer = Files.newBufferedWriter(file)) {
                keys.store(writer, null);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Trouble.failed(file + " cannot be used: " + Trouble.ofFile(file, e));
        }
        return new SourceKeys(keys);
    }

    String of(Provider provider) {
        return Objects.requireNonNull(keys.getProperty(provider.id()), () -> "no key for " + provider);
    }

    /** Ingest that takes these providers by these keys. */
    IngestConfig ingestConfig(DemoStory story, String host, int port) {
        return new IngestConfig(
                host,
                port,
                BODY_BYTES,
                story.providers().stream()
                        .map(one -> SourceConfig.push(
                                one.id(), one.credit(), one.kind(), one.issuer(), new ApiKey(of(one.id()))))
                        .toList());
    }

    private static void create(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createFile(file);
        }
    }

    private static String random() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
