package dev.dateline.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SitesTest {
    private final AtomicLong now = new AtomicLong();
    private final Sites sites = new Sites(now::get);

    @Test
    void knowsTheFirstFewAndNoneThatSomebodyMakesUpAfterwards() {
        assertThat(sites.known("https://news.example")).isEqualTo("https://news.example");
        for (int i = 1; i < Sites.MOST; i++) {
            assertThat(sites.known("http://made-up-" + i)).isNotEmpty();
        }

        assertThat(sites.known("http://one-more")).isEmpty();
        assertThat(sites.known("https://news.example")).isEqualTo("https://news.example");
    }

    @Test
    void forgetsThoseThatNobodyAsksForAnyMore() {
        for (int i = 0; i < Sites.MOST; i++) {
            sites.known("http://made-up-" + i);
        }
        now.addAndGet(TimeUnit.MINUTES.toNanos(9));
        sites.known("http://made-up-0");
        now.addAndGet(TimeUnit.MINUTES.toNanos(2));

        assertThat(sites.known("https://news.example")).isEqualTo("https://news.example");
        assertThat(sites.known("http://made-up-0")).isNotEmpty();
    }
}
