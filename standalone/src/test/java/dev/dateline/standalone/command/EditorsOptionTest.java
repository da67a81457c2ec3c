package dev.dateline.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EditorsOptionTest {
    private static final String PAGES = "http://127.0.0.1:8080";

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void theFirstStartPrintsALinkThatWorksOnce() {
        assertThat(EditorsOption.lines(null, false, PAGES, this::link))
                .containsExactly("Editors   http://127.0.0.1:8080/desk/enter?token=1   (this link works once)");
    }

    @Test
    void whereAChiefCanSignInNoLinkIsMadeUnasked() {
        assertThat(EditorsOption.lines(null, true, PAGES, this::link))
                .containsExactly("Editors   http://127.0.0.1:8080/desk/sign-in");
        assertThat(made).hasValue(0);
    }

    @Test
    void asManyLinksArePrintedAsAreAskedFor() {
        assertThat(EditorsOption.lines(3, true, PAGES, this::link)).hasSize(3).doesNotHaveDuplicates();
    }

    private String link() {
        return "/desk/enter?token=" + made.incrementAndGet();
    }
}
