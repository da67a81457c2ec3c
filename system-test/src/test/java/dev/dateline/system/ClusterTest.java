package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.ArticleId;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** The same parts on a Kafka that is not their own. */
class ClusterTest {
    private static final String IMAGE = "apache/kafka:4.3.1";

    /** Not before all tests: Maven counts only a test that has begun as skipped. */
    @BeforeEach
    void needDocker() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            skip("Docker does not answer, and " + IMAGE + " runs in it");
        }
        try {
            new RemoteDockerImage(DockerImageName.parse(IMAGE)).get(1, TimeUnit.MINUTES);
        } catch (TimeoutException | ContainerFetchException e) {
            skip("Docker has no image " + IMAGE + " and cannot fetch it: " + e.getMessage());
        }
    }

    private static void skip(String why) {
        System.out.println("SKIPPED: " + why);
        abort("SKIPPED: " + why);
    }

    @Test
    void anItemBecomesAnUpdateOnAClusterOfItsOwn(@TempDir Path folder) throws InterruptedException {
        try (KafkaContainer kafka = new KafkaContainer(IMAGE)) {
            kafka.start();
            try (Newsroom newsroom = Newsroom.on(kafka.getBootstrapServers(), folder)) {
                ArticleId article = new ArticleId("on-a-cluster");
                newsroom.open(article, "The river rises", "Hallow Dam");
                Item item = Item.about("cluster", "Water over the Hallow Dam", "It was seen at noon.");
                newsroom.agency().deliver(item);
                Editor editor = newsroom.signIn();
                JsonNode proposal = editor.proposal(item.headline());

                Answer approved = editor.approve(proposal, "cluster-1", "It was seen at noon, Harbor Wire says.");

                assertThat(approved.status()).as(approved.body()).isEqualTo(201);
                assertThat(newsroom.newsstand().page(article).body())
                        .contains("Update 9/19, 2 p.m.:", "It was seen at noon, Harbor Wire says.");
            }
        }
    }
}
