package dev.dateline.gateway.hub;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.live.Chain;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.ErasedLeaf;
import dev.dateline.contract.live.Front;
import dev.dateline.contract.live.Mark;
import dev.dateline.contract.live.Page;
import dev.dateline.contract.live.Position;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.media.Media;
import dev.dateline.contract.wire.ItemVersion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An article's log as the log application would write it, chain and all. */
public final class SampleLog {
    public static final ZoneId ZONE = ZoneId.of("America/New_York");
    public static final Instant START = Instant.parse("2023-09-19T18:00:00Z");

    private final ArticleId article;
    private final List<Entry> written = new ArrayList<>();
    private final List<Entry> kept = new ArrayList<>();
    private String head = Chain.ORIGIN;
    private int epoch = 1;

    public SampleLog(String article) {
        this.article = new ArticleId(article);
        add(
                "open",
                mark -> new Entry.Opened(mark, new Story("Talks in Varne", List.of("The body.")), ZONE, "en", null));
    }

    public ArticleId article() {
        return article;
    }

    public EntryId post(String text) {
        return post(text, List.of());
    }

    public EntryId post(String text, List<ItemVersion> restsOn) {
        return post(new EntryId("post-" + kept.size()), text, restsOn);
    }

    public EntryId post(EntryId id, String text, List<ItemVersion> restsOn) {
        Instant stamp = START.plusSeconds(60L * kept.size());
        Post post = new Post(text, stamp, Confidence.CLAIMED, restsOn, "Harbor Wire");
        return add(id.value(), mark -> new Entry.Posted(mark, post));
    }

    /** One with pictures, videos or embeds. */
    public EntryId post(String text, Media... media) {
        EntryId id = new EntryId("post-" + kept.size());
        Post post = new Post(text, START, Confidence.CLAIMED, List.of(), "Harbor Wire").showing(List.of(media));
        return add(id.value(), mark -> new Entry.Posted(mark, post));
    }

    /** With these from now on; null for as it was. */
    public void correct(EntryId target, String text, @Nullable List<Media> media) {
        add("correct-" + kept.size(), mark -> new Entry.Corrected(mark, target, text, "it was wrong", media));
    }

    public void correct(EntryId target, String text) {
        add("correct-" + kept.size(), mark -> new Entry.Corrected(mark, target, text, "an earlier version was wrong"));
    }

    /** The update grows by what another item tells. */
    public void merge(EntryId target, String text, List<ItemVersion> restsOn) {
        Post post = new Post(text, START, Confidence.CONFIRMED, restsOn, "Harbor Wire, Bay Agency");
        add("merge-" + kept.size(), mark -> new Entry.Merged(mark, target, post, "a second report"));
    }

    public void retract(EntryId target) {
        add("retract-" + kept.size(), mark -> new Entry.Retracted(mark, target, "it did not happen"));
    }

    public void keyEvent(EntryId target, @Nullable String title) {
        add("key-" + kept.size(), mark -> new Entry.KeyEvent(mark, target, title));
    }

    public void pin(EntryId target) {
        add("pin-" + kept.size(), mark -> new Entry.Pinned(mark, target));
    }

    public void revise(String headline) {
        Story story = new Story(headline, List.of());
        add("revise-" + kept.size(), mark -> new Entry.Revised(mark, story, "new figures"));
    }

    /** With pictures, videos or embeds in the story. */
    public void depict(Media... media) {
        Story story = new Story("Talks in Varne", List.of("The body."), List.of(media));
        add("revise-" + kept.size(), mark -> new Entry.Revised(mark, story, null));
    }

    public void close() {
        add("close-" + kept.size(), mark -> new Entry.Closed(mark, null));
    }

    public void reopen() {
        add("reopen-" + kept.size(), Entry.Reopened::new);
    }

    /** One more thing happens, most often an update. */
    public void grow(Random random) {
        List<EntryId> posts = kept.stream()
                .filter(Entry.Posted.class::isInstance)
                .map(entry -> entry.mark().id())
                .toList();
        EntryId any = posts.isEmpty() ? post("The first.") : posts.get(random.nextInt(posts.size()));
        String number = String.valueOf(kept.size());
        switch (random.nextInt(12)) {
            case 0 -> correct(any, "Corrected " + number);
            case 1 -> retract(any);
            case 2 -> pin(any);
            case 3 -> revise("Headline " + number);
            case 4 -> takeDownWords(2 + random.nextInt(kept.size() - 1));
            case 5 -> unpin();
            case 6 -> merge(any, "Merged " + number, List.of());
            default -> post("Update " + number);
        }
    }

    /** Only words of updates: a headline that still shows is never taken down. */
    private void takeDownWords(long seq) {
        if (at(seq) instanceof Entry.Posted || at(seq) instanceof Entry.Corrected || at(seq) instanceof Entry.Merged) {
            takeDown(seq);
        }
    }

    public void unpin() {
        add("unpin-" + kept.size(), mark -> new Entry.Pinned(mark, null));
    }

    /** The words at these places go; the stubs that overwrite them come after the takedown itself. */
    public void takeDown(long... seqs) {
        List<ErasedLeaf> leaves = new ArrayList<>();
        for (long seq : seqs) {
            leaves.add(new ErasedLeaf(seq, at(seq).mark().chain().leaf()));
        }
        epoch++;
        add("down-" + kept.size(), mark -> new Entry.TakenDown(mark, leaves, "by order of a court"));
        for (long seq : seqs) {
            Entry stub = at(seq).remains();
            kept.set(Math.toIntExact(seq - 1), stub);
            written.add(stub);
        }
    }

    /** Everything in the order in which it was written, stubs and what they overwrite too. */
    public List<Entry> written() {
        return List.copyOf(written);
    }

    /** What is left once the topic is compacted, by seq. */
    public List<Entry> kept() {
        return List.copyOf(kept);
    }

    public Entry at(long seq) {
        return kept.get(Math.toIntExact(seq - 1));
    }

    public Position position(long seq) {
        return at(seq).mark().position();
    }

    /** The page that was written beside the entry with this seq. */
    public Page page(long seq) {
        Front front = Front.of((Entry.Opened) written.getFirst());
        for (Entry entry : kept.subList(1, Math.toIntExact(seq))) {
            front = front.after(entry);
        }
        int from = Math.toIntExact(Math.max(0, seq - Page.NEWEST));
        return new Page(article, position(seq), front, kept.subList(from, Math.toIntExact(seq)));
    }

    public Page page() {
        return page(kept.size());
    }

    /** What a hub holds that was given everything once and in order. */
    public ArticleLog log() {
        Hub hub = new Hub();
        hub.take(written);
        return hub.log(article).orElseThrow();
    }

    private EntryId add(String id, Function<Mark, Entry> entry) {
        Chain chain = Chain.link(head, Chain.sha256((article + id).getBytes(StandardCharsets.UTF_8)));
        head = chain.head();
        long seq = kept.size() + 1L;
        Mark mark = new Mark(article, epoch, seq, new EntryId(id), START.plusSeconds(60 * seq), chain);
        Entry made = entry.apply(mark);
        written.add(made);
        kept.add(made);
        return mark.id();
    }
}
