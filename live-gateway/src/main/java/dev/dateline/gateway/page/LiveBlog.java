package dev.dateline.gateway.page;

import dev.dateline.contract.article.Phase;
import dev.dateline.contract.live.Front;
import dev.dateline.contract.live.Page;
import dev.dateline.gateway.hub.ArticleSnapshot;
import dev.dateline.gateway.hub.Note;
import dev.dateline.gateway.hub.State;
import dev.dateline.gateway.hub.Update;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An article for machines that read pages: schema.org's LiveBlogPosting. Only updates that stand are in it. */
final class LiveBlog {
    private LiveBlog() {}

    /**
     * What {@code rules} plays can be played from it; {@code now} decides which pictures and videos have their rights.
     *
     * @param site what stands before the path of an address
     */
    static Map<String, Object> of(ArticleSnapshot snapshot, String site, MediaRules rules, Instant now) {
        String home = site + "/articles/" + snapshot.page().article();
        Page page = snapshot.page();
        Front front = page.front();
        Instant last = page.newest().getLast().mark().at();
        Map<String, Object> blog = new LinkedHashMap<>();
        blog.put("@context", "https://schema.org");
        blog.put("@type", "LiveBlogPosting");
        blog.put("url", home);
        blog.put("headline", front.story().headline());
        blog.put("inLanguage", front.language());
        blog.put("dateModified", last);
        if (snapshot.began() != null) {
            blog.put("datePublished", snapshot.began());
            blog.put("coverageStartTime", snapshot.began());
        }
        if (front.phase() == Phase.CLOSED) {
            blog.put("coverageEndTime", last);
        }
        blog.put("articleBody", String.join("\n\n", front.story().paragraphs()));
        blog.putAll(Depicted.of(front.story().media(), rules, now));
        blog.put(
                "liveBlogUpdate",
                snapshot.updates().stream()
                        .filter(update -> update.state() == State.POSTED)
                        .map(update -> posting(home, update, rules, now))
                        .toList());
        List<Map<String, Object>> retractions = snapshot.updates().stream()
                .filter(update -> update.state() == State.RETRACTED)
                .map(update -> correction(update.notes().getLast()))
                .toList();
        if (!retractions.isEmpty()) {
            blog.put("correction", retractions);
        }
        return blog;
    }

    private static Map<String, Object> posting(String home, Update update, MediaRules rules, Instant now) {
        Map<String, Object> posting = new LinkedHashMap<>();
        posting.put("@type", "BlogPosting");
        posting.put("url", home + "/" + update.id() + "#u-" + update.id());
        String opening = Paragraphs.of(update.post().text()).getFirst();
        posting.put("headline", update.key() == null ? opening : update.key());
        posting.put("datePublished", update.post().stamp());
        posting.put("dateModified", update.notes().isEmpty() ? update.at() : newest(update));
        posting.put("articleBody", update.post().text());
        if (update.post().credit() != null) {
            posting.put(
                    "author",
                    Map.of("@type", "Organization", "name", update.post().credit()));
        }
        posting.putAll(Depicted.of(update.post().media(), rules, now));
        List<Map<String, Object>> corrections = update.notes().stream()
                .filter(note -> note.kind().equals(Note.CORRECTED))
                .map(LiveBlog::correction)
                .toList();
        if (!corrections.isEmpty()) {
            posting.put("correction", corrections);
        }
        return posting;
    }

    /** As schema.org has it: what was wrong, and since when it is put right. */
    private static Map<String, Object> correction(Note note) {
        Map<String, Object> correction = new LinkedHashMap<>();
        correction.put("@type", "CorrectionComment");
        correction.put("text", note.text());
        correction.put("datePublished", note.at());
        return correction;
    }

    private static Instant newest(Update update) {
        Note last = update.notes().getLast();
        return last.at();
    }
}
