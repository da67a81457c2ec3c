package dev.dateline.ingest.source.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.Intake;
import dev.dateline.ingest.source.Pulse;
import dev.dateline.ingest.source.Recorded;
import dev.dateline.ingest.source.SourceConfig;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarrierTest {
    private static final Duration SETTLED = Inlet.Folder.USUAL;

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final Recorded publisher = new Recorded();

    @AfterEach
    void close() throws Exception {
        vertx.close().await(20, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @CsvSource({"notes.txt,'Ferry aground\n\nAll are safe.'", "items.jsonl,'{}'"})
    void anUploadThatMayOnlyHavePausedIsHeldForTenSeconds(String name, String text) throws Exception {
        Sighting sighting = left(name, text);

        assertThatThrownBy(() -> carrier().carry(sighting, SETTLED))
                .isInstanceOfSatisfying(
                        Carrier.NotWhole.class, held -> assertThat(held.still()).isEqualTo(Duration.ofSeconds(10)));
        assertThat(publisher.isEmpty()).isTrue();
        carrier().carry(sighting, Duration.ofSeconds(10));
        assertThat(publisher.isEmpty()).isFalse();
    }

    @Test
    void aDocumentWhoseEndProvesItselfIsTakenAtOnce() throws Exception {
        carrier().carry(left("ferry.json", Dropped.item("urn:ferry")), SETTLED);

        assertThat(publisher.next().batch().items()).hasSize(1);
    }

    private Sighting left(String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text);
        return new Sighting(file, Stamp.of(file).orElseThrow());
    }

    private Carrier carrier() {
        Inlet.Folder inlet = new Inlet.Folder(folder, SETTLED);
        Sender sender = new Sender(new Provider("harbor-wire"), new Origin(ItemKind.WIRE, "Harbor Wire", null));
        Intake intake = new Intake(vertx, new Formats(InstantSource.system()), publisher, Pulse.NONE);
        return new Carrier(new SourceConfig(sender, inlet), intake, Limits.USUAL, inlet.unproven());
    }
}
