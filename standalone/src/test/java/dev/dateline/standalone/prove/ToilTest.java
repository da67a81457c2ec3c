package dev.dateline.standalone.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dateline.standalone.Trouble;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ToilTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void anErrorOfAnyKindMakesTheProofFail() {
        Toil toil = new Toil("the work") {
            @Override
            void toil() {
                throw new NoClassDefFoundError("gone");
            }
        };
        toil.start();

        assertThatThrownBy(() -> toil.finish(PATIENCE))
                .isInstanceOf(Trouble.class)
                .hasMessage("the work failed: gone");
    }

    @Test
    void workThatEndsBeforeItIsToldToMakesTheProofFail() {
        Toil toil = new Toil("the work") {
            @Override
            void toil() throws InterruptedException {
                throw new InterruptedException("by somebody");
            }
        };
        toil.start();

        assertThatThrownBy(() -> toil.finish(PATIENCE))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("the work failed");
    }

    @Test
    void leavesNoThreadOnceItIsClosed() {
        CountDownLatch begun = new CountDownLatch(1);
        Toil toil = new Toil("the endless work") {
            @Override
            void toil() throws InterruptedException {
                begun.countDown();
                new CountDownLatch(1).await();
            }
        };
        toil.start();
        await().until(() -> begun.getCount() == 0);

        toil.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("the endless work");
    }
}
