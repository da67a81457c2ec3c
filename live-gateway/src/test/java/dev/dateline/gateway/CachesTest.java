package dev.dateline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.gateway.access.TestStaff;
import dev.dateline.gateway.hub.SampleLog;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What caches on the way to readers are told. */
class CachesTest {
    private static final TestDoor DOOR = new TestDoor(new TestStaff());
    private static final SampleLog LOG = new SampleLog("harbour");

    @BeforeAll
    static void open() {
        for (int i = 0; i < 70; i++) {
            LOG.post("Update " + i);
        }
        DOOR.hub().take(LOG.written());
    }

    @AfterAll
    static void close() {
        DOOR.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/                              | public, max-age=0, s-maxage=2, stale-while-revalidate=5 | index",
                "/v1/articles                   | public, max-age=0, s-maxage=2, stale-while-revalidate=5 | index",
                "/articles/harbour              | public, max-age=0, s-maxage=2, stale-while-revalidate=5 | article-harbour",
                "/v1/articles/harbour           | public, max-age=0, s-maxage=2, stale-while-revalidate=5 | article-harbour",
                "/v1/articles/harbour/log/1/1   | public, max-age=31536000, immutable          | log-harbour",
                "/v1/articles/harbour/log/1/2   | public, max-age=1, stale-while-revalidate=2  | log-harbour article-harbour"
            })
    void learnHowLongAnAnswerKeepsUnderWhichKeysAndThatItIsUnchanged(String path, String control, String keys) {
        HttpResponse<String> answer = get(path);
        String etag = answer.headers().firstValue("ETag").orElseThrow();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue(control);
        assertThat(answer.headers().firstValue("Surrogate-Key")).hasValue(keys);
        assertThat(answer.headers().firstValue("Cache-Tag")).hasValue(keys.replace(' ', ','));
        HttpResponse<String> again = get(path, "If-None-Match", "\"other\", W/" + etag.replace("W/", ""));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("Cache-Control")).hasValue(control);
        assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/sign-in", "/v1/articles/harbour/updates", "/health/ready", "/articles/none"})
    void keepNothingElse(String path) {
        assertThat(get(path).headers().firstValue("Cache-Control").orElse("")).isIn("no-cache", "no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/3", "2/1", "1/0", "1/x", "0/1", "1/99999999999"})
    void areNotToRememberThatASegmentIsNotThere(String segment) {
        HttpResponse<String> answer = get("/v1/articles/harbour/log/" + segment);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void findNothingAtTheAddressesOfAnEpochThatATakedownHasEnded() {
        SampleLog log = new SampleLog("fire");
        log.post("A name that must go.");
        DOOR.hub().take(log.written());
        assertThat(get("/v1/articles/fire/log/1/1").body()).contains("must go");
        log.takeDown(2);
        DOOR.hub().take(log.written());
        HttpResponse<String> old = get("/v1/articles/fire/log/1/1");
        HttpResponse<String> now = get("/v1/articles/fire/log/2/1");

        assertThat(old.statusCode()).isEqualTo(410);
        assertThat(TestDoor.json(old).path("code").asInt()).isEqualTo(4410);
        assertThat(now.statusCode()).isEqualTo(200);
        assertThat(now.body()).doesNotContain("must go");
    }

    @Test
    void keepNoPageWhoseOldestUpdatesAreStillBeingRead() {
        SampleLog log = new SampleLog("quay");
        for (int i = 0; i < 60; i++) {
            log.post("Update " + i);
        }
        DOOR.hub().take(log.page());
        HttpResponse<String> page = get("/articles/quay");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        // Its script asks for everything anew.
        assertThat(page.body()).contains("Update 59", "data-position=\"\"").doesNotContain("Update 0.");
        assertThat(get("/v1/articles/quay").statusCode()).isEqualTo(503);
        DOOR.hub().take(log.written());

        assertThat(get("/articles/quay").body()).contains("Update 0", "data-position=\"" + log.position(61) + "\"");
        assertThat(get("/v1/articles/quay").statusCode()).isEqualTo(200);
    }

    @Test
    void giveTheGrowingSegmentAnewOnceItHasGrown() {
        SampleLog log = new SampleLog("mill");
        DOOR.hub().take(log.written());
        String before =
                get("/v1/articles/mill/log/1/1").headers().firstValue("ETag").orElseThrow();
        log.post("One.");
        DOOR.hub().take(log.written());
        HttpResponse<String> after = get("/v1/articles/mill/log/1/1", "If-None-Match", before);

        JsonNode frames = TestDoor.json(after).path("frames");
        assertThat(frames).hasSize(2);
        assertThat(frames.path(1).path("position").asText())
                .isEqualTo(log.position(2).toString());
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return DOOR.send("GET", path, null, headers);
    }
}
