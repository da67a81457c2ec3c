package dev.dateline.standalone.prove;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.Act;
import dev.dateline.processor.store.TopicScan;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.demo.EditorClient;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Opens the articles that the proof's items are about, and one more of each desk for its probes. */
final class Opening {
    private static final long GLANCE_MILLIS = 200;
    private static final int MOST_GLANCES = 300;

    private Opening() {}

    /** The desk's article that only probes write to. */
    static String probed(String desk) {
        return "probed-" + desk;
    }

    /** Returns when matching knows every article: an item that comes before its article would be about none. */
    static void open(Editor editor, Ground ground) throws InterruptedException {
        Set<String> opened = new HashSet<>();
        for (String desk : ground.desks()) {
            for (int number = 0; number < Filed.ARTICLES; number++) {
                String article = Filed.article(desk, number);
                create(editor, desk, article, List.of(Filed.watched(desk, number)));
                opened.add(article);
            }
            create(editor, desk, probed(desk), List.of());
        }
        awaitMatched(ground, opened);
    }

    private static void create(Editor editor, String desk, String article, List<String> phrases)
            throws InterruptedException {
        List<Watch> watches = phrases.isEmpty() ? List.of() : List.of(new Watch("Filed", phrases));
        Act create = new Act.Create(
                new DeskId(desk),
                new Story("The running story " + article, List.of("It has just begun.")),
                new Settings(ZoneOffset.UTC, "en", watches));
        EditorClient.Answer answer = editor.decide(article, "open-" + article, 0, create);
        if (!answer.isDone()) {
            throw Trouble.failed("the article " + article + " cannot be opened: " + answer.error());
        }
    }

    private static void awaitMatched(Ground ground, Set<String> opened) throws InterruptedException {
        Set<String> wanting = new HashSet<>(opened);
        for (int glance = 0; glance < MOST_GLANCES && !wanting.isEmpty(); glance++) {
            TopicScan.all(ground.kafka(), ground.topics("").matchInput().name(), line -> {
                String text = new String(line.value(), StandardCharsets.UTF_8);
                wanting.removeIf(article -> text.contains("\"" + article + "\""));
            });
            Thread.sleep(GLANCE_MILLIS);
        }
        if (!wanting.isEmpty()) {
            throw Trouble.failed("matching does not hear of the articles " + wanting);
        }
    }
}
