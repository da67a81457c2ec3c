package dev.dateline.standalone.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {
    @TempDir
    Path folder;

    @Test
    void anEmptyFileGivesTheDefaults() throws IOException {
        DatelineConfig config = read("");

        assertThat(config.kafka().bootstrapServers()).isNull();
        assertThat(config.gateway().port()).isEqualTo(8080);
        assertThat(config.processor().desks()).hasSize(1);
        assertThat(config.topics().plan(true)).isEqualTo(new TopicPlan("", 24, 1, 1, Duration.ofHours(24)));
        assertThat(config.topics().plan(false)).isEqualTo(new TopicPlan("", 24, 3, 2, Duration.ofHours(24)));
    }

    @Test
    void aFileChangesOnlyWhatItNames() throws IOException {
        DatelineConfig config = read("""
            gateway:
              port: 9000
              host:
            ingest:
            """);

        assertThat(config.gateway().port()).isEqualTo(9000);
        assertThat(config.gateway().host()).isEqualTo("127.0.0.1");
        assertThat(config.ingest().port()).isEqualTo(8081);
    }

    @Test
    void theEnvironmentWinsOverTheFile() throws IOException {
        DatelineConfig config = read(
                "gateway: {port: 9000}",
                Map.of(
                        "DATELINE_GATEWAY_PORT", "9001",
                        "DATELINE_INGEST_MAX_BODY_BYTES", "5000",
                        "DATELINE_KAFKA_BOOTSTRAP_SERVERS", "a:1,b:2",
                        "DATELINE_KAFKA_CLIENT_SECURITY_PROTOCOL", "SASL_SSL",
                        "PATH", "/bin"));

        assertThat(config.gateway().port()).isEqualTo(9001);
        assertThat(config.ingest().maxBodyBytes()).isEqualTo(5000);
        assertThat(config.kafka().clientOn("a:1,b:2"))
                .containsOnly(Map.entry("security.protocol", "SASL_SSL"), Map.entry("bootstrap.servers", "a:1,b:2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "ingest: {prot: 1}                      | ingest.prot: unknown key (did you mean port?)",
                "ingest: {metrics: {port: 99999}}       | ingest.metrics.port: 99999 is no port (0 to 65535)",
                "ingest: {metrics: {silentAfter: PT1S}} | ingest.metrics.silentAfter: PT1S is less than a minute",
                "gatewy: {port: 1}                      | gatewy: unknown key (did you mean gateway?)",
                "gateway: {colour: red}                 | gateway.colour: unknown key",
                "gateway: {port: abc}                   | gateway.port: 'abc' is not a number",
                "gateway: {console: {urgent: 10}}       | gateway.console.urgent: 10 is not 0 to 9",
                "gateway: {console: {style: apa}}       | gateway.console.style: 'apa' is not ap or british or h24 or iso",
                "gateway: {console: {late: PT0S}}       | gateway.console.late: PT0S is below one second",
                "gateway: {port: 99999}                 | gateway.port: 99999 is no port (0 to 65535)",
                "gateway: {port: [1]}                   | gateway.port: is not a number",
                "gateway: 7                             | gateway: is not a section",
                "canary: {every: PT11M}                 | canary.every: PT11M is not PT10S to PT10M, nor PT0S for never:"
                        + " a day's are taken away at once, and alerts look back over minutes",
                "canary: {every: PT9S}                  | canary.every: PT9S is not PT10S to PT10M, nor PT0S for never:"
                        + " a day's are taken away at once, and alerts look back over minutes",
                "traces: {endpoint: \"ftp://a/b\"}      | traces.endpoint: is no http or https address with a host and"
                        + " without a name or password",
                "traces: {endpoint: \"http://a:b@c/\"}  | traces.endpoint: is no http or https address with a host and"
                        + " without a name or password",
                "traces: {ratio: 0}                     | traces.ratio: 0.0 is not above 0 and up to 1",
                "topics: {partitions: 0}                | topics.partitions: 0 is not 1 to 1000",
                "topics: {erasure: soon}                | topics.erasure: 'soon' is not a duration such as PT24H",
                "topics: {prefix: A B}                  | topics.prefix: 'A B' is not a-z 0-9 . -",
                "ingest: {sources: 5}                   | ingest.sources: is not a list",
                "processor: {desks: []}                 | processor.desks: there is none",
                "processor: {desks: [{id: World News}]} | processor.desks[0].id: desk 'World News' is not valid"
                        + " (lower-case letters, digits and inner hyphens, at most 80)",
            })
    void refusesWhatIsWrongInOneLineWithItsPath(String yaml, String line) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(Trouble.class).hasMessage(line);
    }

    @Test
    void readsTheSitesThatMayReadArticlesFromTheFileAndFromTheEnvironment() throws IOException {
        String file = "gateway: {origins: ['https://news.example']}";
        Map<String, String> variables = Map.of("DATELINE_GATEWAY_ORIGINS", "[https://other.example]");

        assertThat(read("").gateway().origins()).isEmpty();
        assertThat(read(file).gateway().origins()).containsExactly("https://news.example");
        assertThat(read(file, variables).gateway().origins()).containsExactly("https://other.example");
    }

    @Test
    void refusesAVariableThatSetsNothing() {
        assertThatThrownBy(() -> read("", Map.of("DATELINE_GATEWAY_PROT", "1")))
                .isInstanceOf(Trouble.class)
                .hasMessage("DATELINE_GATEWAY_PROT: unknown variable (did you mean DATELINE_GATEWAY_PORT?)");
    }

    @Test
    void refusesABadValueFromTheEnvironment() {
        assertThatThrownBy(() -> read("", Map.of("DATELINE_GATEWAY_PORT", "abc")))
                .isInstanceOf(Trouble.class)
                .hasMessage("gateway.port: 'abc' is not a number");
    }

    @Test
    void whatItRepeatsOfTheFileIsALineAlsoWhereTheFileHasControlCharacters() {
        assertThatThrownBy(() -> read("\"\\e[31mred\": 1"))
                .isInstanceOf(Trouble.class)
                .hasMessage("?[31mred: unknown key");
    }

    @Test
    void leavesAloneWhatTheLauncherAndKeysUse() throws IOException {
        Map<String, String> variables = Map.of(
                "DATELINE_SHARED", "x", "DATELINE_JAVA_OPTS", "-Xmx1g", "DATELINE_KEY_HARBOR", "0123456789abcdef");

        assertThat(read("", variables)).isEqualTo(read(""));
    }

    @Test
    void refusesAFileThatIsNoYaml() {
        assertThatThrownBy(() -> read("gateway: {port: 1"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("dateline.yaml: is no YAML: ")
                .hasMessageContaining("(line 1)");
    }

    @Test
    void refusesASettingThatStandsTwice() {
        assertThatThrownBy(() -> read("gateway:\n  port: 1\n  port: 2\n"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("port");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> ConfigReader.read(folder.resolve("absent.yaml"), Map.of()))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("absent.yaml: cannot be read");
    }

    @Test
    void readsASourceWhoseKeyStandsElsewhere() throws IOException {
        DatelineConfig config = read("""
            ingest:
              sources:
                - {provider: harbor-wire, credit: Harbor Wire, kind: wire, keyEnv: DATELINE_KEY_HARBOR}
                - {provider: ministry, credit: Ministry, kind: statement, issuer: The Ministry, keyFile: keys/ministry}
            """);

        assertThat(config.ingest().sources())
                .extracting(source -> source.origin().kind())
                .containsExactly(ItemKind.WIRE, ItemKind.STATEMENT);
    }

    @Test
    void readsAListFromTheEnvironmentAsYamlOrJson() throws IOException {
        String file = "ingest: {sources: [{provider: other, credit: Other, kind: wire, keyEnv: DATELINE_KEY_OTHER}]}";
        String lines = """
            - {provider: harbor-wire, credit: Harbor Wire, kind: wire, keyEnv: DATELINE_KEY_HARBOR}
            - {provider: ministry, credit: Ministry, kind: statement, issuer: The Ministry, keyFile: keys/ministry}
            """;

        DatelineConfig config = read(
                file, Map.of("DATELINE_INGEST_SOURCES", lines, "DATELINE_PROCESSOR_DESKS", "[{\"id\":\"sport\"}]"));

        assertThat(config.ingest().sources())
                .extracting(source -> source.origin().credit())
                .containsExactly("Harbor Wire", "Ministry");
        assertThat(config.processor().desks())
                .extracting(desk -> desk.id().value())
                .containsExactly("sport");
    }

    @Test
    void refusesAListInTheEnvironmentThatIsNone() {
        assertThatThrownBy(() -> read("", Map.of("DATELINE_INGEST_SOURCES", "provider: hunter2")))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("DATELINE_INGEST_SOURCES: is not a list")
                .hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> read("", Map.of("DATELINE_INGEST_SOURCES", "[{provider: hunter2")))
                .isInstanceOf(Trouble.class)
                .hasMessage("DATELINE_INGEST_SOURCES: is no YAML (line 1)");
    }

    @Test
    void namesWhatIsWrongInAListFromTheEnvironment() {
        assertThatThrownBy(() -> read("", Map.of("DATELINE_INGEST_SOURCES", "[{provider: harbor-wire, kind: wire}]")))
                .isInstanceOf(Trouble.class)
                .hasMessage("ingest.sources[0].credit: is missing");
    }

    @Test
    void refusesAKeyInAListFromTheEnvironmentAndDoesNotRepeatIt() {
        String sources = "[{provider: harbor-wire, credit: Harbor, kind: wire, key: hunter2hunter2hunter2}]";

        assertThatThrownBy(() -> read("", Map.of("DATELINE_INGEST_SOURCES", sources)))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("ingest.sources[0].key: a key does not belong")
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gateway: {openId: {clientSecret: hunter2hunter2hunter2}} | gateway.openId.clientSecret",
                "gateway: {webhooks: [{name: cms, secret: hunter2hunter2hunter2}]} | gateway.webhooks[0].secret",
            })
    void refusesAGatewaysSecretInTheFileAndDoesNotRepeatIt(String yaml, String setting) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith(setting + ": a secret does not belong in this file")
                .hasMessageContaining(setting.substring(setting.lastIndexOf('.') + 1) + "File")
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{clientId: a}                      | gateway.openId.issuer: is missing: clientId is given",
                "{issuer: 'https://id.example'}     | gateway.openId.clientId: is missing",
                "{issuer: a, clientId: b, publicUrl: c} | gateway.openId.clientSecretFile: give either clientSecretFile or"
                        + " clientSecretEnv",
                "{issuer: a, clientId: b, publicUrl: c, clientSecretEnv: D} | gateway.openId.roles: there is none, so"
                        + " nobody could sign in",
                "{roles: [{group: a}]}              | gateway.openId.roles[0].role: is missing",
            })
    void refusesAProviderThatLacksSomething(String openId, String line) {
        assertThatThrownBy(() -> read("gateway: {openId: " + openId + "}"))
                .isInstanceOf(Trouble.class)
                .hasMessage(line);
    }

    @Test
    void aProviderAndWebhooksAlsoComeFromTheEnvironment() throws IOException {
        DatelineConfig config = read(
                "",
                Map.of(
                        "DATELINE_GATEWAY_OPEN_ID_ISSUER", "https://id.example",
                        "DATELINE_GATEWAY_OPEN_ID_CLIENT_ID", "newsroom",
                        "DATELINE_GATEWAY_OPEN_ID_CLIENT_SECRET_ENV", "DATELINE_KEY_ID",
                        "DATELINE_GATEWAY_OPEN_ID_PUBLIC_URL", "https://news.example",
                        "DATELINE_GATEWAY_OPEN_ID_ROLES", "[{group: desk, role: editor}]",
                        "DATELINE_GATEWAY_WEBHOOKS",
                                "[{name: cms, url: 'https://cms.example', secretEnv: DATELINE_KEY_CMS}]"));

        assertThat(config.gateway().openId().roles()).containsExactly(new OpenIdSettings.GroupRole("desk", "editor"));
        assertThat(config.gateway().webhooks()).singleElement().hasToString("cms");
    }

    @Test
    void refusesAKeyInTheFileAndDoesNotRepeatIt() {
        String yaml =
                "ingest: {sources: [{provider: harbor-wire, credit: Harbor, kind: wire, key: hunter2hunter2hunter2}]}";

        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("ingest.sources[0].key: a key does not belong in this file")
                .hasMessageContaining("keyFile")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void refusesASourceWithoutAKey() {
        assertThatThrownBy(() -> read("ingest: {sources: [{provider: harbor-wire, credit: Harbor, kind: wire}]}"))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("ingest.sources[0].keyFile: give either keyFile or keyEnv");
    }

    @Test
    void refusesASecretOfKafkasClientsInTheFileAndDoesNotRepeatIt() {
        assertThatThrownBy(() -> read("kafka: {client: {sasl.jaas.config: hunter2}}"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("set the environment variable DATELINE_KAFKA_CLIENT_SASL_JAAS_CONFIG")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void theTextFormOfASettingHoldsNoSecret() throws IOException {
        DatelineConfig config = read("", Map.of("DATELINE_KAFKA_CLIENT_SASL_JAAS_CONFIG", "hunter2"));

        assertThat(config.kafka().client()).containsEntry("sasl.jaas.config", "hunter2");
        assertThat(config.toString()).contains("sasl.jaas.config").doesNotContain("hunter2");
    }

    @Test
    void aDataFolderTakesBrokerStateAndShelfWithIt() throws IOException {
        DatelineConfig config = read("").under(Path.of("elsewhere"));

        assertThat(config.broker().data()).isEqualTo(Path.of("elsewhere", "broker"));
        assertThat(config.processor().state()).isEqualTo(Path.of("elsewhere", "state"));
        assertThat(config.gateway().shelf()).isEqualTo(Path.of("elsewhere", "shelf"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "acks: 1                         | kafka.client.acks: is all and cannot be changed: the promises rest"
                        + " on it",
                "producer.acks: 1                | kafka.client.producer.acks: is all and cannot be changed: the"
                        + " promises rest on it",
                "processing.guarantee: at_least_once | kafka.client.processing.guarantee: is exactly_once_v2 and"
                        + " cannot be changed: the promises rest on it",
                "enable.auto.commit: true        | kafka.client.enable.auto.commit: is false and cannot be changed:"
                        + " the promises rest on it",
                "isolation.level: read_committed | kafka.client.isolation.level: is chosen by Dateline: leave it out",
                "group.id: mine                  | kafka.client.group.id: is chosen by Dateline: leave it out",
                "main.consumer.group.instance.id: mine | kafka.client.main.consumer.group.instance.id: is chosen by"
                        + " Dateline: leave it out",
                "transactional.id: mine          | kafka.client.transactional.id: is chosen by Dateline: leave it out",
                "key.serializer: x.Y             | kafka.client.key.serializer: is chosen by Dateline: leave it out",
                "deserialization.exception.handler: x.Y | kafka.client.deserialization.exception.handler: is chosen by"
                        + " Dateline: leave it out",
                "bootstrap.servers: a:1          | kafka.client.bootstrap.servers: set kafka.bootstrapServers (or"
                        + " --bootstrap-servers) instead",
                "state.dir: /tmp                 | kafka.client.state.dir: set processor.state instead",
                "sasl.mechansim: PLAIN           | kafka.client.sasl.mechansim: unknown setting (did you mean"
                        + " sasl.mechanism?)",
                "client.rack:                    | kafka.client.client.rack: has no value",
            })
    void refusesWhatThePromisesRestOnAndWhatIsMisspelt(String client, String line) {
        assertThatThrownBy(() -> read("kafka: {client: {" + client + "}}"))
                .isInstanceOf(Trouble.class)
                .hasMessage(line);
    }

    @Test
    void letsPassWhatSaysNothingNewAndWhatAPlugInMayKnow() throws IOException {
        DatelineConfig config =
                read("kafka: {client: {acks: all, request.timeout.ms: 30000, my.login.module.realm: north}}");

        assertThat(config.kafka().client())
                .containsEntry("acks", "all")
                .containsEntry("request.timeout.ms", "30000")
                .containsEntry("my.login.module.realm", "north");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "host:", "a:1,,b:2", "a:1;b:2", ""})
    void refusesServersThatAreNone(String servers) {
        assertThatThrownBy(() -> read("kafka: {bootstrapServers: '" + servers + "'}"))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("kafka.bootstrapServers: '")
                .hasMessageEndingWith("is not host:port,host:port");
    }

    @Test
    void theCommandLineWinsOverEnvironmentAndFile() throws IOException {
        Path properties = Files.writeString(folder.resolve("client.properties"), """
            bootstrap.servers=file:1
            security.protocol=SSL
            ssl.truststore.password=hunter2
            """);
        Path yaml = Files.writeString(folder.resolve("dateline.yaml"), "kafka: {bootstrapServers: 'yaml:1'}");
        Map<String, String> environment = Map.of(
                "DATELINE_KAFKA_BOOTSTRAP_SERVERS", "env:1", "DATELINE_KAFKA_CLIENT_SECURITY_PROTOCOL", "PLAINTEXT");

        DatelineConfig byFile = ConfigReader.read(yaml, environment, KafkaOptions.of(null, Map.of(), properties));
        DatelineConfig byOptions = ConfigReader.read(
                yaml, environment, KafkaOptions.of("option:1", Map.of("security.protocol", "SASL_SSL"), properties));

        assertThat(byFile.kafka().bootstrapServers()).isEqualTo("file:1");
        assertThat(byFile.kafka().client())
                .containsOnly(Map.entry("security.protocol", "SSL"), Map.entry("ssl.truststore.password", "hunter2"));
        assertThat(byOptions.kafka().bootstrapServers()).isEqualTo("option:1");
        assertThat(byOptions.kafka().client()).containsEntry("security.protocol", "SASL_SSL");
        assertThat(byOptions.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sasl.jaas.config", "ssl.truststore.password", "ssl.keystore.key", "ssl.key.password"})
    void refusesASecretOnTheCommandLineAndDoesNotRepeatIt(String name) {
        assertThatThrownBy(() -> KafkaOptions.of(null, Map.of(name, "hunter2"), null))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("--kafka " + name + ": a secret does not belong on the command line")
                .hasMessageContaining(
                        "DATELINE_KAFKA_CLIENT_" + name.toUpperCase(Locale.ROOT).replace('.', '_'))
                .hasMessageContaining("--kafka-config")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void refusesAClientFileThatIsNotThere() {
        assertThatThrownBy(() -> KafkaOptions.of(null, Map.of(), folder.resolve("absent.properties")))
                .isInstanceOf(Trouble.class)
                .hasMessageEndingWith("absent.properties: cannot be read");
    }

    @Test
    void tellsTheProblemOfEverySection() throws IOException {
        Path yaml = Files.writeString(folder.resolve("dateline.yaml"), """
            kafka: {client: {acks: 0}}
            gateway: {prot: 1}
            topics: {partitions: 0}
            nonsense: 1
            """);

        assertThat(ConfigReader.problems(yaml, Map.of(), KafkaOptions.NONE))
                .containsExactly(
                        "kafka.client.acks: is all and cannot be changed: the promises rest on it",
                        "topics.partitions: 0 is not 1 to 1000",
                        "gateway.prot: unknown key (did you mean port?)",
                        "nonsense: unknown key");
    }

    private DatelineConfig read(String yaml) throws IOException {
        return read(yaml, Map.of());
    }

    private DatelineConfig read(String yaml, Map<String, String> environment) throws IOException {
        return ConfigReader.read(Files.writeString(folder.resolve("dateline.yaml"), yaml), environment);
    }
}
