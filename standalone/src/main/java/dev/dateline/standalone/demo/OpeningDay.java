package dev.dateline.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.desk.Act;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Opens the story's articles, by an editor's decisions; those that are there already stay as they are. */
final class OpeningDay {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int EXISTS = 409;

    private final DemoStory story;
    private final EditorClient editor;

    OpeningDay(DemoStory story, EditorClient editor) {
        this.story = story;
        this.editor = editor;
    }

    void openArticles() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        for (StoryArticle article : story.articles()) {
            String refusal = open(article);
            while (!refusal.isEmpty()) {
                if (Instant.now().isAfter(end)) {
                    throw cannotOpen(article, refusal);
                }
                Thread.sleep(Duration.ofSeconds(1));
                refusal = open(article);
            }
        }
    }

    /** Empty when the article is there, else why not. A repeat takes no second effect: the decision keeps its id. */
    private String open(StoryArticle article) throws InterruptedException {
        try {
            if (there().contains(article.id().value())) {
                return "";
            }
            EditorClient.Answer answer =
                    editor.decide(article.id().value(), "demo:open:" + article.id(), 0, creation(article));
            if (answer.isFinal() && answer.status() != EXISTS) {
                throw cannotOpen(article, answer.error());
            }
            return answer.isDone() || answer.status() == EXISTS ? "" : answer.error();
        } catch (IOException e) {
            return Trouble.lineOf(e);
        }
    }

    private static Trouble cannotOpen(StoryArticle article, String refusal) {
        return Trouble.failed("the article " + article.id() + " cannot be opened: " + refusal);
    }

    private Set<String> there() throws IOException, InterruptedException {
        EditorClient.Answer answer = editor.get("/v1/articles");
        if (!answer.isDone()) {
            throw new IOException(answer.error());
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode article : answer.body().path("articles")) {
            ids.add(article.path("id").asText());
        }
        return ids;
    }

    private Act creation(StoryArticle article) {
        return new Act.Create(
                story.desk(), article.story(), new Settings(story.zone(), "en", article.watches(), article.kills()));
    }
}
