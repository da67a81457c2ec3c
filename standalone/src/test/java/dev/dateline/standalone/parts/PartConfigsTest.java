package dev.dateline.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.style.HouseStyle;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.gateway.GatewayConfig;
import dev.dateline.gateway.page.MediaRules;
import dev.dateline.gateway.webhook.Webhook;
import dev.dateline.ingest.IngestConfig;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.pulse.PulseSettings;
import dev.dateline.ingest.source.ApiKey;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.SigningSecret;
import dev.dateline.ingest.source.SourceConfig;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.config.ConfigReader;
import dev.dateline.standalone.config.ConsoleSettings;
import dev.dateline.standalone.config.GatewaySettings;
import dev.dateline.standalone.config.IngestSettings;
import dev.dateline.standalone.config.MediaSettings;
import dev.dateline.standalone.config.MetricsSettings;
import dev.dateline.standalone.config.OpenIdSettings;
import dev.dateline.standalone.config.WebhookSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartConfigsTest {
    private static final MediaSettings MEDIA = new MediaSettings(List.of("https:"), List.of());
    private static final ConsoleSettings CONSOLE =
            new ConsoleSettings(2, Duration.ofMinutes(5), Duration.ofMinutes(15), 280, HouseStyle.BRITISH);

    private static final Path SHELF = Path.of("data", "shelf");
    private static final String SECRET = "0123456789abcdef-of-the-client";
    private static final String KEY = "0123456789abcdef";
    private static final MetricsSettings METRICS = new MetricsSettings("127.0.0.1", 9100, Duration.ofHours(12));

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
    void readsAKeyFromTheEnvironment() throws IOException {
        IngestConfig config = PartConfigs.of(settings(null, "DATELINE_KEY_HARBOR"), Map.of("DATELINE_KEY_HARBOR", KEY));

        assertThat(config.sources())
                .singleElement()
                .satisfies(source -> assertThat(source.inlet()).isEqualTo(new Inlet.Push(new ApiKey(KEY))));
    }

    @Test
    void carriesHowSourcesAreWatched() throws IOException {
        IngestConfig config = PartConfigs.of(settings(null, "DATELINE_KEY_HARBOR"), Map.of("DATELINE_KEY_HARBOR", KEY));

        assertThat(config.pulse()).isEqualTo(new PulseSettings("127.0.0.1", 9100, Duration.ofHours(12)));
    }

    @Test
    void knowsASenderWithoutItsKey() throws IOException {
        IngestSettings settings = settings(folder.resolve("absent"), null);

        assertThat(PartConfigs.sender(settings, new Provider("harbor-wire")))
                .contains(new Sender(new Provider("harbor-wire"), new Origin(ItemKind.WIRE, "Harbor Wire", null)));
        assertThat(PartConfigs.sender(settings, new Provider("other"))).isEmpty();
    }

    @Test
    void knowsAllSendersWithoutTheirKeysByWhatTheirSourcesAreKnownBy() throws IOException {
        String rest = "credit: X, kind: wire, ";
        String lines = "- {provider: a, " + rest + "keyEnv: KEY}\n- {provider: b, " + rest
                + "signingSecretEnv: SECRET}\n- {provider: c, " + rest + "folder: {path: in}}\n- {provider: d, " + rest
                + "feed: {url: 'https://d.example/feed?token=1'}}\n";
        IngestSettings settings = ingest(lines);
        IngestConfig whole = PartConfigs.of(settings, Map.of("KEY", KEY, "SECRET", KEY + KEY + KEY));

        assertThat(PartConfigs.senders(settings))
                .isEqualTo(whole.sources().stream().collect(Collectors.toMap(SourceConfig::id, SourceConfig::sender)));
    }

    @Test
    void namesAKeyFileThatCannotBeRead() {
        Path absent = folder.resolve("absent");

        assertThatThrownBy(() -> PartConfigs.of(settings(absent, null), Map.of()))
                .isInstanceOf(Trouble.class)
                .hasMessage("ingest.sources[0].keyFile: " + absent + " cannot be read");
    }

    @Test
    void playersAndPicturesSitesAreTakenAsTheyStand() {
        MediaSettings media = new MediaSettings(
                List.of("https://*.pictures.example"),
                List.of(new MediaSettings.PlayerSettings(
                        "Ours", List.of("https://video.example/watch/{id}"), "https://video.example/player/{id}")));

        MediaRules rules = PartConfigs.of(shown(media), Map.of()).neighbours().media();

        assertThat(rules.images()).containsExactly("https://*.pictures.example");
        assertThat(rules.frames()).containsExactly("https://video.example");
    }

    @Test
    void refusesAPlayerWhoseAddressHasNoPlaceForAnId() {
        MediaSettings media = new MediaSettings(
                List.of(),
                List.of(new MediaSettings.PlayerSettings(
                        "Ours", List.of("https://video.example/watch"), "https://video.example/player/{id}")));

        assertThatThrownBy(() -> PartConfigs.of(shown(media), Map.of()))
                .isInstanceOf(Trouble.class)
                .hasMessage("gateway: pages 'https://video.example/watch' does not hold {id} once");
    }

    private static GatewaySettings shown(MediaSettings media) {
        return new GatewaySettings(
                "127.0.0.1", 8080, null, null, 1000, List.of(), OpenIdSettings.NONE, List.of(), media, CONSOLE, SHELF);
    }

    @Test
    void readsTheOperatorsStyleSheetAndSaysWhereItIsNotThere(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("theme.css"), ":root { --accent: #123456; }");
        Path none = folder.resolve("none.css");
        Path binary = Files.write(folder.resolve("binary.css"), new byte[] {(byte) 0xff, 0});
        Path tooLong = Files.writeString(folder.resolve("long.css"), "a".repeat(64_001));

        assertThat(PartConfigs.of(themed(file), Map.of()).theme()).isNotNull();
        assertThatThrownBy(() -> PartConfigs.of(themed(none), Map.of()))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("gateway.theme: " + none + " cannot be read as text in UTF-8: ");
        assertThatThrownBy(() -> PartConfigs.of(themed(binary), Map.of()))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("gateway.theme: " + binary + " cannot be read as text in UTF-8: ");
        assertThatThrownBy(() -> PartConfigs.of(themed(tooLong), Map.of()))
                .isInstanceOf(Trouble.class)
                .hasMessage("gateway.theme: the style sheet is longer than 64000 bytes");
    }

    private static GatewaySettings themed(Path file) {
        return new GatewaySettings(
                "127.0.0.1", 8080, null, file, 1000, List.of(), OpenIdSettings.NONE, List.of(), MEDIA, CONSOLE, SHELF);
    }

    @Test
    void refusesAnOriginThatNoBrowserSends() {
        GatewaySettings settings = new GatewaySettings(
                "127.0.0.1",
                8080,
                null,
                null,
                1000,
                List.of("https://news.example/"),
                OpenIdSettings.NONE,
                List.of(),
                MEDIA,
                CONSOLE,
                SHELF);

        assertThatThrownBy(() -> PartConfigs.of(settings, Map.of()))
                .isInstanceOf(Trouble.class)
                .hasMessage("gateway: origin 'https://news.example/' is not like https://news.example");
    }

    @Test
    void readsTheProvidersSecretFromWhereItStandsAndShowsItNowhere() {
        GatewayConfig config = PartConfigs.of(signingIn("https://id.example", "editor"), Map.of("SECRET", SECRET));

        assertThat(config.neighbours().openId()).isNotNull();
        assertThat(config.toString())
                .contains("https://id.example", "newsroom:***")
                .doesNotContain(SECRET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://id.example   | editor  | gateway.openId: issuer is not like https://id.example",
                "https://id.example  | boss    | gateway.openId.roles[0].role: 'boss' is not contributor or editor or chief or ops",
                "https://id.example  | machine | gateway.openId.roles[0].role: machines come by a key",
            })
    void refusesAProviderThatCannotBe(String issuer, String role, String line) {
        assertThatThrownBy(() -> PartConfigs.of(signingIn(issuer, role), Map.of("SECRET", SECRET)))
                .isInstanceOf(Trouble.class)
                .hasMessage(line);
    }

    @Test
    void saysWhichVariableLacksTheProvidersSecret() {
        assertThatThrownBy(() -> PartConfigs.of(signingIn("https://id.example", "editor"), Map.of()))
                .hasMessage("gateway.openId.clientSecretEnv: the environment variable SECRET is not set");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cms  | https://cms.example | posted | OTHER  | gateway.webhooks[0].secretEnv: the environment variable OTHER is not set",
                "Cms! | https://cms.example | posted | SECRET | gateway.webhooks[0]: name 'Cms!' is not valid (lower-case letters, digits and inner hyphens, at most 80)",
                "cms  | ftp://cms.example   | posted | SECRET | gateway.webhooks[0]: url is no http or https address with a host",
                "cms  | https://cms.example | told   | SECRET | gateway.webhooks[0]: 'told' is no kind of entry",
            })
    void refusesAWebhookThatCannotBe(String name, String url, String kind, String variable, String line) {
        WebhookSettings hook = new WebhookSettings(name, url, null, variable, null, null, List.of(kind), null, null);

        assertThatThrownBy(() -> PartConfigs.of(hooked(hook), Map.of("SECRET", SECRET)))
                .isInstanceOf(Trouble.class)
                .hasMessage(line);
    }

    @Test
    void showsNoWebhooksSecretAndNotItsWholeAddress() {
        WebhookSettings hook = new WebhookSettings(
                "cms", "https://cms.example/in?token=abc", null, "SECRET", null, null, null, "beginning", "purge");
        GatewayConfig config = PartConfigs.of(hooked(hook), Map.of("SECRET", SECRET));

        assertThat(config.neighbours().webhooks()).singleElement().satisfies(webhook -> {
            assertThat(webhook.fromBeginning()).isTrue();
            assertThat(webhook.kind()).isEqualTo(Webhook.Kind.PURGE);
        });
        assertThat(config.toString()).contains("cms at cms.example").doesNotContain(SECRET, "token");
    }

    private static GatewaySettings hooked(WebhookSettings hook) {
        return new GatewaySettings(
                "127.0.0.1",
                8080,
                null,
                null,
                1000,
                List.of(),
                OpenIdSettings.NONE,
                List.of(hook),
                MEDIA,
                CONSOLE,
                SHELF);
    }

    private static GatewaySettings signingIn(String issuer, String role) {
        OpenIdSettings openId = new OpenIdSettings(
                issuer,
                null,
                "newsroom",
                null,
                "SECRET",
                "https://news.example",
                List.of("openid"),
                "preferred_username",
                "groups",
                List.of(new OpenIdSettings.GroupRole("desk", role)));
        return new GatewaySettings(
                "127.0.0.1", 8080, null, null, 1000, List.of(), openId, List.of(), MEDIA, CONSOLE, SHELF);
    }

    @Test
    void takesThePublicAddressWithItsPathAndWithoutItsLastSlash() {
        IngestSettings settings =
                new IngestSettings("127.0.0.1", 0, "https://news.example/ingest/", 100_000, List.of(), METRICS);

        assertThat(PartConfigs.of(settings, Map.of()).publicUrl()).isEqualTo(URI.create("https://news.example/ingest"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not an address             | ingest.publicUrl: this is no address",
                "ftp://news.example         | ingest: publicUrl is no http or https address with a host",
                "https:/ingest              | ingest: publicUrl is no http or https address with a host",
                "https://news.example/?a=b  | ingest: publicUrl has a query, a fragment or a user",
                "https://u:p@news.example   | ingest: publicUrl has a query, a fragment or a user",
            })
    void refusesAPublicAddressThatNobodyCouldCall(String address, String why) {
        IngestSettings settings = new IngestSettings("127.0.0.1", 0, address, 100_000, List.of(), METRICS);

        assertThatThrownBy(() -> PartConfigs.of(settings, Map.of()))
                .isInstanceOf(Trouble.class)
                .hasMessage(why);
    }

    @Test
    void refusesAKeyThatIsTooShortAndDoesNotRepeatIt() {
        assertThatThrownBy(() -> PartConfigs.of(settings(null, "KEY"), Map.of("KEY", "hunter2")))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("ingest.sources[0]: ")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void givesTheKeyOfTheSourceThatIsMeant() throws IOException {
        IngestSettings settings = ingest("""
            - {provider: metro, credit: Metro, kind: wire, folder: {path: in}}
            - {provider: harbor, credit: Harbor, kind: wire, keyEnv: KEY}
            - {provider: harbor, credit: Harbor, kind: wire, feed: {url: 'https://harbor.example/feed'}}
            """);
        Map<String, String> environment = Map.of("KEY", KEY);

        assertThat(PartConfigs.key(settings, null, environment)).isEqualTo(KEY);
        assertThat(PartConfigs.key(settings, new Provider("harbor"), environment))
                .isEqualTo(KEY);
        assertThatThrownBy(() -> PartConfigs.key(settings, new Provider("metro"), environment))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("--provider: metro has no key in ingest.sources");
        assertThatThrownBy(() -> PartConfigs.key(settings, new Provider("nobody"), environment))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("--provider: nobody is no source (ingest.sources has: harbor)");
    }

    @Test
    void makesASourceOfEachKind() throws IOException {
        IngestSettings settings = ingest("""
            - {provider: a, credit: A, kind: wire, zone: Europe/Oslo, language: nb, keyEnv: KEY}
            - {provider: b, credit: B, kind: statement, issuer: The B, office: Press Service, signingSecretEnv: KEY}
            - {provider: c, credit: C, kind: wire, feed: {url: 'https://c.example/feed', every: PT1M, inside: true}}
            - {provider: d, credit: D, kind: wire, folder: {path: in, settled: PT5S}}
            """);

        List<SourceConfig> sources =
                PartConfigs.of(settings, Map.of("KEY", KEY)).sources();

        assertThat(sources)
                .extracting(SourceConfig::inlet)
                .containsExactly(
                        new Inlet.Push(new ApiKey(KEY)),
                        new Inlet.SignedPush(new SigningSecret(KEY)),
                        new Inlet.Feed(URI.create("https://c.example/feed"), Duration.ofMinutes(1), true, true),
                        new Inlet.Folder(Path.of("in"), Duration.ofSeconds(5)));
        assertThat(sources.get(0).sender().zone()).isEqualTo(ZoneId.of("Europe/Oslo"));
        assertThat(sources.get(0).sender().language()).isEqualTo("nb");
        assertThat(sources.get(1).sender().origin().office()).isEqualTo("Press Service");
        assertThat(sources.toString()).doesNotContain(KEY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "provider: a, keyEnv: KEY ; provider: a, keyEnv: OTHER | ingest.sources[1]: comes the same way as"
                        + " ingest.sources[0] (push); a provider has each way in once",
                "provider: a, keyEnv: KEY ; provider: b, keyEnv: KEY   | ingest.sources[1]: has the same key, secret,"
                        + " feed or folder as ingest.sources[0]",
                "provider: a, signingSecretEnv: NONE ; provider: b, keyEnv: KEY | ingest.sources[0].signingSecretEnv:"
                        + " the environment variable NONE is not set",
                "provider: a, signingSecretFile: none ; provider: b, keyEnv: KEY | ingest.sources[0].signingSecretFile:"
                        + " none cannot be read",
                "provider: a, folder: {path: in} ; provider: b, folder: {path: ./in} | ingest: two sources take from"
                        + " the same folder",
            })
    void refusesSourcesThatCannotStandTogetherByTheirPath(String two, String line) throws IOException {
        String[] each = two.split(";", -1);
        IngestSettings settings =
                ingest("- {credit: X, kind: wire, " + each[0] + "}\n- {credit: X, kind: wire, " + each[1] + "}\n");
        Map<String, String> environment = Map.of("KEY", KEY, "OTHER", KEY + "0");

        assertThatThrownBy(() -> PartConfigs.of(settings, environment))
                .isInstanceOf(Trouble.class)
                .hasMessage(line);
    }

    private IngestSettings ingest(String sources) throws IOException {
        Path file = Files.writeString(folder.resolve("dateline.yaml"), "ingest:\n  sources:\n" + sources.indent(4));
        return ConfigReader.read(file, Map.of()).ingest();
    }

    private IngestSettings settings(@Nullable Path file, @Nullable String variable) throws IOException {
        String place = file != null ? "keyFile: '" + file + "'" : "keyEnv: " + variable;
        IngestSettings read = ingest("- {provider: harbor-wire, credit: Harbor Wire, kind: wire, " + place + "}\n");
        return new IngestSettings("127.0.0.1", 0, null, 100_000, read.sources(), METRICS);
    }
}
