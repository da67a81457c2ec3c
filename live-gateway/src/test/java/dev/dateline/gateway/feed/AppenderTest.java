package dev.dateline.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.desk.Attendance;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppenderTest {
    private static final Topics TOPICS = new Topics(TopicPlan.single("", 1));

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void whatCannotBeAppendedIsToldToWhoAppendsAndToNobodyElse() {
        List<Throwable> unhandled = new CopyOnWriteArrayList<>();
        vertx.exceptionHandler(unhandled::add);
        Map<String, String> nobody = Map.of("bootstrap.servers", "localhost:9", "max.block.ms", "50");
        Appender<String, Attendance> appender = new Appender<>(vertx, TOPICS.presence(), nobody);
        Future<Void> kept = appender.append("gateway-1", Attendance.NOBODY);
        await().until(kept::isComplete);
        await().until(appender.close()::isComplete);

        assertThat(kept.failed()).isTrue();
        assertThat(unhandled).isEmpty();
    }
}
