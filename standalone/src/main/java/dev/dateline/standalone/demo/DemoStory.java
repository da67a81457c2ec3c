package dev.dateline.standalone.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.style.Times;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The whole demonstration, as {@code demo/story.yaml} tells it: one component for each of its sections.
 *
 * @param zone of every article
 * @param starts when the articles are opened (UTC)
 * @param items in the order in which they are sent
 * @param acts what an editor decides of their own accord
 */
public record DemoStory(
        ZoneId zone,
        Instant starts,
        DeskId desk,
        List<StoryProvider> providers,
        List<StoryArticle> articles,
        List<StoryItem> items,
        List<StoryAct> acts) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public DemoStory {
        Require.present("zone", zone);
        Require.present("starts", starts);
        Require.present("desk", desk);
        providers = List.copyOf(Require.present("providers", providers));
        articles = List.copyOf(Require.present("articles", articles));
        items = List.copyOf(Require.present("items", items));
        acts = List.copyOf(Require.present("acts", acts));
    }

    /** How its articles write times. */
    Times times() {
        return Times.of(zone, null);
    }

    /** All that happens, in its order. */
    public List<Beat> beats() {
        return Stream.<Beat>concat(items.stream(), acts.stream())
                .sorted(Comparator.comparing(Beat::at))
                .toList();
    }

    /** What the desk does with this item when it works by itself; the usual for one that the story does not know. */
    Hands hands(String uri, String version) {
        return items.stream()
                .filter(story -> story.is(uri, version))
                .map(StoryItem::handling)
                .findFirst()
                .orElse(Hands.USUAL);
    }

    /** Whether what rests on a withdrawn report goes from this article without an editor. */
    boolean withdrawsAtOnce(String article) {
        return articles.stream().anyMatch(one -> one.id().value().equals(article) && one.kills() == KillPolicy.RETRACT);
    }

    /** The story in the jar. */
    public static DemoStory read() {
        try (InputStream input = Objects.requireNonNull(
                DemoStory.class.getResourceAsStream("/demo/story.yaml"), "the story is in the jar")) {
            return YAML.readValue(input, DemoStory.class);
        } catch (IOException e) {
            throw Trouble.failed("the story cannot be read: " + Trouble.lineOf(e));
        }
    }

    /** What is sent for this item: its own ninjs, or the earlier item's once more. */
    public ObjectNode ninjs(StoryItem item) {
        if (item.item() != null) {
            return item.item();
        }
        return items.stream()
                .map(StoryItem::item)
                .filter(Objects::nonNull)
                .filter(earlier -> earlier.path("uri").asText().equals(item.resends()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing to send again as " + item.resends()));
    }

    /** The provider of this item. */
    public StoryProvider provider(StoryItem item) {
        return providers.stream()
                .filter(provider -> provider.id().equals(item.from()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no provider " + item.from()));
    }
}
