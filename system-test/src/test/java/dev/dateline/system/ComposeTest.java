package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Position;
import dev.dateline.standalone.demo.DemoStory;
import dev.dateline.standalone.demo.StoryArticle;
import dev.dateline.standalone.demo.StoryItem;
import dev.dateline.standalone.demo.StoryProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** docker-compose.yml as an operator starts it, the demonstration's story through it, kill -9 of every container. */
class ComposeTest {
    private static final ArticleId READ = new ArticleId("nagorno-karabakh");
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final DemoStory story = DemoStory.read();
    private final Map<ArticleId, Position> opened = new HashMap<>();

    @BeforeEach
    void needContainers() {
        Chromium.assumeHere();
        Containers.assumeHere();
    }

    @Test
    @Timeout(1800)
    void theStoryReachesTheOpenPageAlthoughEveryContainerIsKilledOnce(@TempDir Path folder) throws IOException {
        try (Containers containers = new Containers(override(folder));
                Chromium chromium = Chromium.launch()) {
            containers.up();
            PatientEditor editor = new PatientEditor(() -> Editor.signedIn(containers.pages(), containers.link()));
            story.articles().forEach(article -> open(editor.editor(), article));
            story.articles().forEach(article -> awaitMatching(containers, editor, article));
            Page reader = chromium.window(1200, 900);
            reader.navigate(containers.pages() + "articles/" + READ);
            reader.locator("[data-test=connection][data-state=live]").waitFor();
            reader.evaluate("() => { window.opened = 'once'; }");

            tell(containers, editor);

            await().atMost(LONGEST)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> everythingIsDecided(editor));
            standsOnce(Newsstand.at(containers.pages()), editor);
            onThePage(Newsstand.at(containers.pages()), reader);
            String said = containers.verify();
            System.out.println("verify: " + said.strip());
            assertThat(said)
                    .contains("(0 open)")
                    .containsPattern("entries are what the decisions give, .* 0 +0\\R")
                    .containsPattern("(?m)^clean");
        }
    }

    /** Sends the story; after each fifth of it another container is killed, and the next item is sent at once. */
    private void tell(Containers containers, PatientEditor editor) {
        List<String> victims = new ArrayList<>(List.of("processor", "gateway", "kafka", "ingest"));
        int every = story.items().size() / (victims.size() + 1);
        for (int i = 0; i < story.items().size(); i++) {
            send(containers, story.items().get(i));
            editor.work();
            if (i % every == every - 1 && !victims.isEmpty()) {
                String victim = victims.removeFirst();
                long killed = System.nanoTime();
                containers.kill(victim);
                if (victim.equals("gateway")) {
                    containers.awaitHealthy(victim);
                    editor.comeBack();
                }
                send(containers, story.items().get(i));
                containers.awaitHealthy(victim);
                System.out.printf(
                        "kill -9 of %s after item %d: healthy again after %.1f s%n",
                        victim, i + 1, (System.nanoTime() - killed) / 1e9);
            }
        }
    }

    /** Asks again, as any sender does, until it is told that the item was taken. */
    private void send(Containers containers, StoryItem item) {
        Agency agency = new Agency(new Http(containers.items()), key(story.provider(item)));
        await().atMost(LONGEST)
                .ignoreException(UncheckedIOException.class)
                .until(() -> agency.send(Json.bytes(story.ninjs(item))).status() == 202);
    }

    private void everythingIsDecided(PatientEditor editor) {
        assertThat(editor.work()).as("something is open").isFalse();
        assertThat(editor.headlines())
                .containsAll(story.items().stream()
                        .filter(this::isWatched)
                        .map(this::headline)
                        .toList());
    }

    /** Of what the editor asked for, all that it was told stands is in the logs, each once, and nothing else is. */
    private void standsOnce(Newsstand stand, PatientEditor editor) {
        List<String> posted = new ArrayList<>();
        opened.forEach((article, position) -> {
            long seq = position.seq();
            for (JsonNode frame : stand.entries(article, position)) {
                assertThat(Position.parse(frame.path("position").asText()).seq())
                        .isEqualTo(++seq);
                if (frame.at("/entry/type").asText().equals("posted")) {
                    posted.add(frame.at("/entry/id").asText());
                }
            }
        });
        assertThat(posted).isNotEmpty().doesNotHaveDuplicates().containsAll(editor.published());
        assertThat(editor.asked()).containsAll(posted);
        System.out.printf(
                "%d proposals' headlines, %d updates posted, each once%n",
                editor.headlines().size(), posted.size());
    }

    private static void onThePage(Newsstand stand, Page reader) {
        List<String> ids = new ArrayList<>();
        stand.data(READ)
                .json()
                .path("updates")
                .forEach(update -> ids.add(update.path("id").asText()));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> reader.locator("[data-test=update]").count() == ids.size());
        assertThat(reader.evaluate("() => window.opened")).isEqualTo("once");
        assertThat(reader.content()).contains("Blinken", "Pashinyan");
        Chromium.picture(reader, "compose-reader");
    }

    private void open(Editor editor, StoryArticle article) {
        Act create = new Act.Create(story.desk(), article.story(), new Settings(story.zone(), "en", article.watches()));
        Answer answer = editor.decide(article.id(), "compose:open:" + article.id(), 0, create);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        opened.put(article.id(), Position.parse(answer.json().path("position").asText()));
    }

    /** An item that comes before its article is about none: tries with others until one leads to a proposal. */
    private void awaitMatching(Containers containers, PatientEditor editor, StoryArticle article) {
        Agency agency =
                new Agency(new Http(containers.items()), key(story.providers().getFirst()));
        String phrase = article.watches().getFirst().phrases().getFirst();
        await().atMost(LONGEST).pollInterval(Duration.ofSeconds(3)).until(() -> {
            if (editor.editor().proposals().stream()
                    .anyMatch(proposal -> proposal.path("article")
                            .asText()
                            .equals(article.id().value()))) {
                return true;
            }
            String words = UUID.randomUUID().toString().replace('-', ' ');
            agency.send(Item.about(words.replace(' ', '-'), "First word from " + phrase, phrase + ": " + words + "."));
            return false;
        });
    }

    /** What a watch catches word for word must have been proposed. */
    private boolean isWatched(StoryItem item) {
        String text = story.ninjs(item).toString().toLowerCase(Locale.ROOT);
        return item.item() != null
                && !text.contains("\"canceled\"")
                && story.articles().stream()
                        .flatMap(article -> article.watches().stream())
                        .flatMap(watch -> watch.phrases().stream())
                        .anyMatch(phrase -> text.contains(phrase.toLowerCase(Locale.ROOT)));
    }

    private String headline(StoryItem item) {
        return story.ninjs(item).at("/headlines/0/value").asText();
    }

    /** The story's own providers instead of those in docker-compose.yml, each with a key, and its few partitions. */
    private Path override(Path folder) throws IOException {
        List<Map<String, String>> sources =
                story.providers().stream().map(ComposeTest::source).toList();
        Map<String, String> few = Map.of("DATELINE_TOPICS_PARTITIONS", "6");
        Map<String, String> ingest = new LinkedHashMap<>(few);
        ingest.put("DATELINE_INGEST_SOURCES", Json.text(sources));
        story.providers().forEach(provider -> ingest.put(variable(provider), key(provider)));
        Map<String, Object> services = new LinkedHashMap<>();
        Map.of("ingest", ingest, "processor", few, "gateway", few)
                .forEach((service, environment) -> services.put(service, Map.of("environment", environment)));
        Map<String, Object> file = Map.of("services", services);
        // JSON is YAML.
        return Files.write(folder.resolve("story.yml"), Json.bytes(file));
    }

    private static Map<String, String> source(StoryProvider provider) {
        Map<String, String> source = new LinkedHashMap<>(Map.of(
                "provider", provider.id().toString(),
                "credit", provider.credit(),
                "kind", provider.kind().name(),
                "keyEnv", variable(provider)));
        Stream.ofNullable(provider.issuer()).forEach(issuer -> source.put("issuer", issuer));
        return source;
    }

    private static String variable(StoryProvider provider) {
        return "DATELINE_KEY_"
                + provider.id().toString().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String key(StoryProvider provider) {
        return "only-for-this-test-" + provider.id();
    }
}
