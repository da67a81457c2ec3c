package dev.dateline.standalone.bench;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * From an editor's approval to the reader's frame, in turns with its floor; items go through matching all the while, and
 * the time from an item to its proposal at the desk is measured with them. What is approved are these proposals.
 */
final class LatencyBench {
    private final LatencyOptions options;
    private final Newsroom newsroom;
    private final Copy copy;
    private final Items items;
    private final Approvals approvals;

    LatencyBench(LatencyOptions options, Newsroom newsroom, Copy copy) {
        this.options = options;
        this.newsroom = newsroom;
        this.copy = copy;
        this.items = new Items(newsroom, copy);
        this.approvals = new Approvals(newsroom);
    }

    /** Opens the articles and everybody's connections. */
    void open() throws InterruptedException {
        for (int i = 0; i < copy.articles(); i++) {
            ArticleId article = copy.article(i);
            newsroom.open(article, copy.creation(i));
            newsroom.follow("/v1/articles/" + article + "/updates", approvals::shown);
        }
        newsroom.follow("/v1/desk", items::shown);
    }

    /** Measures; {@code voice} is told each line. */
    LatencyReport measure(Map<String, String> kafka, Topics topics, Consumer<String> voice)
            throws InterruptedException {
        List<Round> rounds = new ArrayList<>();
        // Before the floor is laid, for it takes the records' sizes from this.
        approvals.approve(stock(), options.rate());
        try (Floor floor = new Floor(kafka, topics.decisions(), topics.updates(), n -> partition(topics, n))) {
            voice.accept(floor.sizes());
            voice.accept(LatencyReport.head());
            for (int i = 1 - options.warmUps(); i <= options.rounds(); i++) {
                Round round = round(Math.max(i, 0), floor);
                LatencyReport.lines(i < 1 ? "warm-up" : Integer.toString(i), round)
                        .forEach(voice);
                if (i >= 1) {
                    rounds.add(round);
                }
            }
            return LatencyReport.of(options, floor.sizes(), rounds);
        }
    }

    private Round round(int number, Floor floor) throws InterruptedException {
        Figures hops = amongItems(() -> hops(floor)).of();
        List<Proposed> proposals = stock();
        Items.Among approving = amongItems(() -> approvals.approve(proposals, options.rate()));
        return new Round(
                number,
                hops,
                approving.of(),
                approving.items().fromPost().figures(),
                approving.items().fromAnswer().figures());
    }

    private Figures hops(Floor floor) throws InterruptedException {
        Tally tally = new Tally(options.approvals());
        floor.count(tally);
        new Schedule(System.nanoTime(), options.rate()).run(tally.count(), (number, due) -> {
            tally.setOut(number, due);
            floor.send(number);
        });
        tally.await(Items.PATIENCE);
        Problems problems = new Problems();
        problems.missing(tally, "records of the floor were lost");
        problems.check("the floor");
        return tally.figures();
    }

    private Items.Among amongItems(Items.Measuring measuring) throws InterruptedException {
        return items.during(options.itemsInARound(), options.items(), measuring);
    }

    /** As many open proposals as a round approves. */
    private List<Proposed> stock() throws InterruptedException {
        items.fill(options.approvals());
        List<Proposed> proposals = new ArrayList<>();
        for (int i = 0; i < options.approvals(); i++) {
            proposals.add(items.take());
        }
        return proposals;
    }

    /** The partition of the article whose turn it is. */
    private int partition(Topics topics, int number) {
        ArticleId article = copy.article(number % copy.articles());
        return topics.updates().partition(new EntryKey(article, 1));
    }
}
