package dev.dateline.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Provider;
import dev.dateline.ingest.IngestConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiKeyTest {
    private static final String SECRET = "harbor-wire-secret-1";

    @Test
    void matchesItsOwnSecretOnly() {
        ApiKey key = new ApiKey(SECRET);

        assertThat(key.matches(SECRET)).isTrue();
        assertThat(key.matches(SECRET + "x")).isFalse();
        assertThat(key.matches("")).isFalse();
    }

    @Test
    void showsItsSecretNowhere() {
        SourceConfig source =
                SourceConfig.push(new Provider("harbor-wire"), "Harbor Wire", ItemKind.WIRE, null, new ApiKey(SECRET));
        IngestConfig config = new IngestConfig("127.0.0.1", 0, 1 << 20, List.of(source));

        assertThat(config.toString()).contains("harbor-wire", "****").doesNotContain(SECRET);
    }

    @Test
    void refusesASecretThatCanBeGuessed() {
        assertThatThrownBy(() -> new ApiKey("short")).hasMessage("an API key has at least 16 characters");
    }

    @Test
    void refusesASecretThatNoHeaderCanCarry() {
        assertThatThrownBy(() -> new ApiKey("sixteen characters and spaces"))
                .hasMessage("an API key has visible ASCII characters only");
    }

    @Test
    void refusesOneKeyForTwoSources() {
        List<SourceConfig> sources = List.of(
                SourceConfig.push(new Provider("one"), "One", ItemKind.WIRE, null, new ApiKey(SECRET)),
                SourceConfig.push(new Provider("two"), "Two", ItemKind.WIRE, null, new ApiKey(SECRET)));

        assertThatThrownBy(() -> new IngestConfig("127.0.0.1", 0, 1 << 20, sources))
                .hasMessage("two sources have the same key");
    }
}
