package dev.dateline.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.normalize.Normalized;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.reading.Hint;
import dev.dateline.ingest.reading.Piece;
import dev.dateline.processor.fact.statement.Statements;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who says what in the demonstration's items. */
class DemoStatementsTest {
    private final DemoStory story = DemoStory.read();

    @Test
    void whoWantsSomethingOfOthersCallsForItAndWhoSpeaksForAUnionSaysNothingByThat() {
        assertThat(said("karabakh-michel"))
                .containsExactly(
                        "The President of the European Council, Charles Michel CALLED_FOR"
                                + " Azerbaijan to break off its military action without delay",
                        "The office of Josep Borrell, who speaks for the European Union abroad CONDEMNED"
                                + " the escalation");
    }

    @Test
    void aHeadlineOnWhatAStateWantsIsACall() {
        assertThat(said("karabakh-russia")).contains("Russia CALLED_FOR an end to the bloodshed in Nagorno-Karabakh");
    }

    private List<String> said(String uri) {
        StoryItem item = story.beats().stream()
                .filter(StoryItem.class::isInstance)
                .map(StoryItem.class::cast)
                .filter(one -> story.ninjs(one).path("uri").asText().endsWith(uri))
                .findFirst()
                .orElseThrow();
        return Statements.of(read(item)).stream()
                .map(one -> one.source() + " "
                        + Objects.requireNonNull(one.wording()).polarity() + " " + one.gist())
                .toList();
    }

    private WireItem read(StoryItem item) {
        StoryProvider from = story.provider(item);
        Sender sender = new Sender(from.id(), new Origin(from.kind(), from.credit(), from.issuer()));
        Piece piece = new Piece(1, Json.bytes(story.ninjs(item)));
        Normalized normalized = new Formats(InstantSource.system())
                .read(piece, new Hint("application/json", null), sender)
                .getFirst()
                .normalized();
        assertThat(normalized).isInstanceOf(Normalized.Accepted.class);
        return ((Normalized.Accepted) normalized).item();
    }
}
