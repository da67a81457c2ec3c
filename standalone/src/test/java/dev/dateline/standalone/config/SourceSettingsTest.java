package dev.dateline.standalone.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceSettingsTest {
    private static final String WIRE = "provider: harbor, credit: Harbor, kind: wire, ";
    private static final String WAYS =
            "a source has one way in: keyFile or keyEnv, signingSecretFile or signingSecretEnv, feed, or folder";

    @TempDir
    Path folder;

    @Test
    void readsEachWayIn() throws IOException {
        assertThat(read(WIRE + "keyFile: a").way())
                .isEqualTo(new WayIn.Key(new SecretPlace("keyFile", Path.of("a"), null)));
        assertThat(read(WIRE + "signingSecretEnv: A").way())
                .isEqualTo(new WayIn.Signature(new SecretPlace("signingSecretEnv", null, "A")));
        assertThat(read(WIRE + "folder: {path: in}").way())
                .isEqualTo(new WayIn.Folder(new FolderSettings(Path.of("in"), Duration.ofSeconds(2))));
        assertThat(read(WIRE + "feed: {url: 'https://a.example/f?x=1'}").way())
                .isEqualTo(new WayIn.Feed(
                        new FeedSettings(URI.create("https://a.example/f?x=1"), Duration.ofSeconds(30), true, false)));
        assertThat(read(WIRE + "feed: {url: 'http://a.example/', every: PT5M, webSub: false, inside: true}")
                        .way())
                .isEqualTo(new WayIn.Feed(
                        new FeedSettings(URI.create("http://a.example/"), Duration.ofMinutes(5), false, true)));
    }

    @Test
    void readsWhoSpeaksAndInWhichZoneAndLanguage() throws IOException {
        SourceSettings source = read("provider: mfa, credit: MFA, kind: statement, issuer: The Ministry,"
                + " office: Press Service, zone: Asia/Yerevan, language: hy-am, keyEnv: A");

        assertThat(source.origin()).isEqualTo(new Origin(ItemKind.STATEMENT, "MFA", "The Ministry", "Press Service"));
        assertThat(source.zone()).isEqualTo(ZoneId.of("Asia/Yerevan"));
        assertThat(source.language()).isEqualTo("hy-AM");
        assertThat(read(WIRE + "keyEnv: A").zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(read(WIRE + "keyEnv: A").language()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "keyFile: a, keyEnv: B       | keyEnv: keyFile is given too; " + WAYS,
                "keyEnv: B, folder: {path: a} | folder: keyEnv is given too; " + WAYS,
                "language: nb                | keyFile: give either keyFile or keyEnv, or another way in; " + WAYS,
                "keyEnv: hunter2             | keyEnv: is no variable's name",
                "signingSecretEnv: a b       | signingSecretEnv: is no variable's name",
                "signingSecret: hunter2      | signingSecret: a key does not belong in this file: put it into a file"
                        + " and name that with signingSecretFile, or into an environment variable and name that with"
                        + " signingSecretEnv",
                "keyEnv: A, zone: Mars/Base  | zone: 'Mars/Base' is not a time zone such as Europe/Oslo",
                "keyEnv: A, language: n_b    | language: 'n_b' is no BCP 47 tag, such as en or hy-AM",
                "keyEnv: A, office: Press    | issuer: is missing: an office needs it",
                "keyEnv: A, langage: nb      | langage: unknown key (did you mean language?)",
                "feed: {}                    | feed.url: is missing",
                "feed: {url: 'ftp://a.example/'} | feed.url: is not an address such as https://news.example/feed.xml",
                "feed: {url: 'http:'}        | feed.url: is not an address such as https://news.example/feed.xml",
                "feed: {url: 'https://'}     | feed.url: is not an address such as https://news.example/feed.xml",
                "feed: {url: 'https://u:hunter2@a.example/'} | feed.url: a user or a password does not belong in this"
                        + " file",
                "feed: {url: 'https://a.example/', every: PT0.5S} | feed.every: PT0.5S is not one second to one day"
                        + " (PT1S to P1D)",
                "feed: {url: 'https://a.example/', every: often}  | feed.every: 'often' is not a duration such as"
                        + " PT24H",
                "feed: {url: 'https://a.example/', webSub: perhaps} | feed.webSub: 'perhaps' is not true or false",
                "feed: {url: 'https://a.example/', often: 1}      | feed.often: unknown key",
                "feed: https://a.example/    | feed: is not a section",
                "folder: {settled: PT1S}     | folder.path: is missing",
                "folder: {path: in, settled: PT-1S} | folder.settled: PT-1S is not zero to one hour (PT0S to PT1H)",
            })
    void refusesWhatCannotBeByItsPath(String lines, String refusal) {
        assertThatThrownBy(() -> read(WIRE + lines))
                .isInstanceOf(Trouble.class)
                .hasMessage("ingest.sources[0]." + refusal)
                .hasMessageNotContaining("hunter2");
    }

    private SourceSettings read(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("dateline.yaml"), "ingest: {sources: [{" + lines + "}]}");
        return ConfigReader.read(file, Map.of()).ingest().sources().getFirst();
    }
}
