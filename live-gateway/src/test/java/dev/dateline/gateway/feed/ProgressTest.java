package dev.dateline.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {
    private final Progress progress = new Progress();

    @Test
    void isNotReadyBeforeTheOutcomesAreReadSinceTheyDecideTheVersionsOfProposals() {
        progress.pagesRead();
        progress.proposalsRead();

        assertThat(progress.isServing()).isTrue();
        assertThat(progress.trouble()).containsExactly("the outcomes are not read yet");
    }

    @Test
    void isReadyOnceEverythingIsReadAndNoLongerWhenItHasStopped() {
        progress.pagesRead();
        progress.outcomesRead();
        assertThat(progress.trouble()).containsExactly("the proposals are not read yet");
        progress.proposalsRead();
        assertThat(progress.trouble()).containsExactly("older entries are still being read");
        progress.olderRead();
        assertThat(progress.trouble()).isEmpty();
        progress.leaving();
        assertThat(progress.trouble()).containsExactly("it is about to end, and sends readers elsewhere");
        progress.stopped();

        assertThat(progress.trouble()).contains("the pages are not read yet");
    }
}
