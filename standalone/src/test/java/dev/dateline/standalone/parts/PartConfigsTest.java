package dev.dateline.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.ingest.IngestConfig;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.pulse.PulseSettings;
import dev.dateline.ingest.source.ApiKey;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.config.GatewaySettings;
import dev.dateline.standalone.config.IngestSettings;
import dev.dateline.standalone.config.MetricsSettings;
import dev.dateline.standalone.config.SourceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartConfigsTest {
    private static final String KEY = "0123456789abcdef";

    @TempDir
    Path folder;

    @Test
    void readsAKeyFromItsFile() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), KEY + "\n");

        IngestConfig config = PartConfigs.of(settings(file, null), Map.of());

        assertThat(config.sources())
                .singleElement()
                .satisfies(source -> assertThat(source.inlet()).isEqualTo(new Inlet.Push(new ApiKey(KEY))));
        assertThat(config.toString()).doesNotContain(KEY);
    }

    @Test
    void readsAKeyFromTheEnvironment() {
        IngestConfig config = PartConfigs.of(settings(null, "DATELINE_KEY_HARBOR"), Map.of("DATELINE_KEY_HARBOR", KEY));

        assertThat(config.sources())
                .singleElement()
                .satisfies(source -> assertThat(source.inlet()).isEqualTo(new Inlet.Push(new ApiKey(KEY))));
    }

    @Test
    void carriesHowSourcesAreWatched() {
        IngestConfig config = PartConfigs.of(settings(null, "DATELINE_KEY_HARBOR"), Map.of("DATELINE_KEY_HARBOR", KEY));

        assertThat(config.pulse()).isEqualTo(new PulseSettings("127.0.0.1", 9100, Duration.ofHours(12)));
    }

    @Test
    void knowsASenderWithoutItsKey() {
        IngestSettings settings = settings(folder.resolve("absent"), null);

        assertThat(PartConfigs.sender(settings, new Provider("harbor-wire")))
                .contains(new Sender(new Provider("harbor-wire"), new Origin(ItemKind.WIRE, "Harbor Wire", null)));
        assertThat(PartConfigs.sender(settings, new Provider("other"))).isEmpty();
    }

    @Test
    void namesAKeyFileThatCannotBeRead() {
        Path absent = folder.resolve("absent");

        assertThatThrownBy(() -> PartConfigs.of(settings(absent, null), Map.of()))
                .isInstanceOf(Trouble.class)
                .hasMessage("ingest.sources[0].keyFile: " + absent + " cannot be read");
    }

    @Test
    void refusesAnOriginThatNoBrowserSends() {
        GatewaySettings settings = new GatewaySettings("127.0.0.1", 8080, null, 1000, List.of("https://news.example/"));

        assertThatThrownBy(() -> PartConfigs.of(settings))
                .isInstanceOf(Trouble.class)
                .hasMessage("gateway: origin 'https://news.example/' is not like https://news.example");
    }

    @Test
    void refusesAKeyThatIsTooShortAndDoesNotRepeatIt() {
        assertThatThrownBy(() -> PartConfigs.of(settings(null, "KEY"), Map.of("KEY", "hunter2")))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("ingest.sources[0]: ")
                .hasMessageNotContaining("hunter2");
    }

    private static IngestSettings settings(@Nullable Path file, @Nullable String variable) {
        SourceSettings source =
                new SourceSettings(new Provider("harbor-wire"), "Harbor Wire", ItemKind.WIRE, null, file, variable);
        MetricsSettings metrics = new MetricsSettings("127.0.0.1", 9100, Duration.ofHours(12));
        return new IngestSettings("127.0.0.1", 0, 100_000, List.of(source), metrics);
    }
}
