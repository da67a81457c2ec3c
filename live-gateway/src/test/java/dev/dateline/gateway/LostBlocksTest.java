package dev.dateline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.gateway.access.TestStaff;
import dev.dateline.gateway.account.Role;
import dev.dateline.gateway.hub.Holding;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.SampleLog;
import dev.dateline.gateway.shelf.DiskShelf;
import dev.dateline.gateway.shelf.ShelfFiles;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks for what cannot be read back from disk is asked to come again, and no cache remembers that. */
class LostBlocksTest {
    private final TestStaff staff = new TestStaff();
    private final SampleLog log = new SampleLog("harbour");

    @TempDir
    private Path folder;

    private DiskShelf shelf;
    private Hub hub;
    private TestDoor door;

    @BeforeEach
    void lose() throws IOException {
        shelf = DiskShelf.open(folder, 1);
        hub = new Hub(shelf, new Holding(10, 10, Long.MAX_VALUE, Long.MAX_VALUE));
        for (int i = 0; i < 70; i++) {
            log.post("Update " + i);
        }
        hub.take(log.written());
        ShelfFiles.harm(shelf.folder(), true);
        door = new TestDoor(staff, hub);
    }

    @AfterEach
    void close() {
        door.close();
        shelf.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles/harbour",
                "/articles/harbour/post-3",
                "/v1/articles/harbour",
                "/v1/articles/harbour/log/1/1",
                "/v1/articles/harbour/updates",
                "/v1/articles/harbour/updates?after=POSITION"
            })
    void readersAreAskedToComeAgain(String path) {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).isIn("no-cache", "no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(hub.wrong()).containsExactly(log.article());
    }

    @Test
    void everythingIsThereOnceItIsReadAgain() {
        get("/v1/articles/harbour");
        hub.rereading(hub.wrong());
        hub.replace(new ArticleId("harbour"), log.kept());

        assertThat(get("/v1/articles/harbour").statusCode()).isEqualTo(200);
        assertThat(get("/v1/articles/harbour/updates?after=POSITION").body()).contains("Update 1\"", "Update 69");
        assertThat(get("/v1/articles/harbour/log/1/1").body()).contains("Update 1\"");
    }

    @Test
    void soAreEditors() {
        staff.add("ann", Role.CHIEF);
        String cookie = "dateline_session=" + staff.session("ann");

        assertThat(door.send("GET", "/v1/articles/harbour/entries", null, "Cookie", cookie)
                        .statusCode())
                .isEqualTo(503);
        assertThat(door.send("GET", "/v1/articles/harbour/history", null, "Cookie", cookie)
                        .statusCode())
                .isEqualTo(503);
        assertThat(door.send("GET", "/desk/articles/harbour/then?seq=2", null, "Cookie", cookie)
                        .statusCode())
                .isEqualTo(503);
    }

    private HttpResponse<String> get(String path) {
        return door.send("GET", path.replace("POSITION", log.position(2).toString()), null);
    }
}
