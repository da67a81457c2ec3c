package dev.dateline.standalone.bench;

import dev.dateline.standalone.parts.Running;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the console's API takes to answer: on an idle desk with one editor, and in turns with that on a busy one, where
 * every editor has a console open and asks something each second while proposals come. What they ask is what consoles ask:
 * to approve, hold or reject a proposal, an article as readers see it, its words and its settings.
 */
public final class DeskRun {
    private static final int ARTICLES = 20;
    private static final int IDLE_RATE = 10;
    private static final int STOCK = 50;

    private final DeskOptions options;
    private final Newsroom newsroom;
    private final Copy copy;
    private final Items items;
    private final List<String> editors = new ArrayList<>();
    private int asked;

    private DeskRun(DeskOptions options, Workplace place) throws InterruptedException {
        this.options = options;
        this.newsroom = place.newsroom();
        this.copy = place.copy();
        this.items = new Items(newsroom, copy);
        for (int i = 0; i < options.editors(); i++) {
            editors.add(newsroom.enter(place.gateway().signInPath()));
        }
    }

    /**
     * Runs all rounds; fails in one line where anything was refused or not answered.
     *
     * @param folder an empty one, for the broker and all state
     * @param voice told a line for each round
     */
    public static DeskReport measure(DeskOptions options, Path folder, Running running, Consumer<String> voice)
            throws InterruptedException {
        try (Workplace place = Workplace.open(folder, running, ARTICLES)) {
            return new DeskRun(options, place).measure(voice);
        }
    }

    private DeskReport measure(Consumer<String> voice) throws InterruptedException {
        open();
        List<Figures> idle = new ArrayList<>();
        List<Figures> busy = new ArrayList<>();
        List<Figures> seen = new ArrayList<>();
        voice.accept(DeskReport.head());
        for (int i = 1 - options.warmUps(); i <= options.rounds(); i++) {
            items.fill(STOCK);
            Figures alone = ask(IDLE_RATE, 1);
            Items.Among together = items.during(
                    options.rate() * options.seconds(), options.rate(), () -> ask(options.editors(), editors.size()));
            Figures proposed = together.items().fromPost().figures();
            String name = i < 1 ? "warm-up" : Integer.toString(i);
            voice.accept(DeskReport.line(name, "an idle desk, one editor", alone));
            voice.accept(DeskReport.line(name, "a busy desk", together.of()));
            voice.accept(DeskReport.line(name, "item sent → proposal at a console", proposed));
            if (i >= 1) {
                idle.add(alone);
                busy.add(together.of());
                seen.add(proposed);
            }
        }
        return DeskReport.of(options, idle, busy, seen);
    }

    private void open() throws InterruptedException {
        for (int i = 0; i < copy.articles(); i++) {
            newsroom.open(copy.article(i), copy.creation(i));
        }
        // The first one's console tells of proposals; the others are there like those of editors who read them.
        newsroom.follow(editors.getFirst(), "/v1/desk", say -> items::shown);
        for (String editor : editors.subList(1, editors.size())) {
            newsroom.follow(editor, "/v1/desk", say -> (frame, nanos) -> {});
        }
    }

    /** So many questions a second, by these editors in turns. */
    private Figures ask(int rate, int people) throws InterruptedException {
        Tally tally = new Tally(rate * options.seconds());
        Problems problems = new Problems();
        new Schedule(System.nanoTime(), rate).run(tally.count(), (number, due) -> {
            tally.setOut(number, due);
            question(
                    asked + number,
                    editors.get(number % people),
                    problems,
                    () -> tally.arrived(number, System.nanoTime()));
        });
        asked += tally.count();
        tally.await(Duration.ofSeconds(30));
        problems.missing(tally, "questions were not answered");
        problems.check("the desk");
        return tally.figures();
    }

    private void question(int number, String editor, Problems problems, Runnable answered) {
        String article = "/v1/articles/" + copy.article(number % copy.articles());
        switch (number % 5) {
            case 0, 1 -> decide(number, editor, problems, answered);
            case 2 -> get(article, editor, problems, answered);
            case 3 -> get(article + "/story", editor, problems, answered);
            default -> get(article + "/settings", editor, problems, answered);
        }
    }

    private void get(String path, String editor, Problems problems, Runnable answered) {
        newsroom.ask(editor, HttpMethod.GET, path, Buffer.buffer()).onComplete(answer -> {
            problems.note(answer, 200);
            answered.run();
        });
    }

    private void decide(int number, String editor, Problems problems, Runnable answered) {
        Proposed proposed;
        try {
            proposed = items.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        String path = "/v1/articles/" + proposed.article() + "/decisions";
        Buffer decision =
                number % 5 == 0 ? proposed.approval("bench-a-" + number) : proposed.rejection("bench-r-" + number);
        newsroom.ask(editor, HttpMethod.POST, path, decision).onComplete(answer -> {
            problems.note(answer, 201);
            answered.run();
        });
    }
}
