package dev.dateline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.gateway.access.TestStaff;
import dev.dateline.gateway.hub.Holding;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.SampleLog;
import dev.dateline.gateway.shelf.DiskShelf;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of thousands of updates, most of which are on the disk, is not read anew for everybody. */
class LongPageTest {
    private static final int READERS = 40;

    private final SampleLog log = new SampleLog("harbour");
    private final TestStaff staff = new TestStaff();

    @TempDir
    private Path folder;

    private DiskShelf shelf;
    private TestDoor door;

    @BeforeEach
    void write() throws IOException {
        shelf = DiskShelf.open(folder, 1);
        Hub hub = new Hub(shelf, new Holding(10, 10, Long.MAX_VALUE, Long.MAX_VALUE));
        for (int i = 0; i < 700; i++) {
            log.post("Update " + i + ".");
        }
        hub.take(log.written());
        door = new TestDoor(staff, hub);
    }

    @AfterEach
    void close() {
        door.close();
        shelf.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/harbour", "/articles/harbour/post-3", "/v1/articles/harbour"})
    void isMadeOnceForAllWhoAskBeforeItIsAnother(String path) throws Exception {
        HttpResponse<String> first = get(path);
        long once = shelf.counts().reads();
        assertThat(first.body()).contains("Update 0.", "Update 699.");
        log.post("Update 700.");
        door.hub().take(log.written());
        long before = shelf.counts().reads();

        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Callable<HttpResponse<String>>> all = IntStream.range(0, READERS)
                    .<Callable<HttpResponse<String>>>mapToObj(i -> () -> get(path))
                    .toList();
            for (Future<HttpResponse<String>> one : readers.invokeAll(all)) {
                assertThat(one.get().statusCode()).isEqualTo(200);
                assertThat(one.get().body()).contains("Update 0.", "Update 700.");
            }
        }

        assertThat(once).isPositive();
        assertThat(shelf.counts().reads() - before).isLessThanOrEqualTo(once + 5);
    }

    @Test
    void anAddressThatIsAnUpdatesByItsHashAloneIsNoPage() {
        assertThat("qPst-3").hasSameHashCodeAs("post-3");

        assertThat(get("/articles/harbour/qPst-3").statusCode()).isEqualTo(404);
        assertThat(get("/articles/harbour/post-3").statusCode()).isEqualTo(200);
    }

    @Test
    void wordsThatWereTakenDownAreOnNoPageThatWasMadeBefore() {
        assertThat(get("/articles/harbour").body()).contains("Update 3.");
        log.takeDown(5);
        door.hub().take(log.written());

        assertThat(get("/articles/harbour").body()).contains("Update 2.").doesNotContain("Update 3.");
        assertThat(get("/v1/articles/harbour").body()).contains("Update 2.").doesNotContain("Update 3.");
    }

    private HttpResponse<String> get(String path) {
        return door.send("GET", path, null);
    }
}
