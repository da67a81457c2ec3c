package dev.dateline.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.fact.Actor;
import dev.dateline.contract.fact.Ground;
import dev.dateline.contract.fact.Manner;
import dev.dateline.contract.fact.Polarity;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.fact.Wording;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaidViewTest {
    private static final Copy COPY = new Copy("en", "Dam", "Orr urged calm.", List.of());

    @Test
    void saysWhoSaidWhatAndWhyThatIsThought() {
        SaidView view = SaidView.of(statement(new Actor("veld-mayor", "Ann Orr, Mayor of Veld", "veld")), item(COPY));

        assertThat(Json.text(view))
                .isEqualTo(
                        "{\"source\":\"Orr\",\"who\":\"Ann Orr, Mayor of Veld\",\"did\":\"called for\",\"gist\":\"calm\","
                                + "\"manner\":\"in the reporter’s words\",\"cue\":\"urged\",\"ground\":\"object 0.65\","
                                + "\"item\":" + Json.text(item(COPY).version())
                                + ",\"spans\":[{\"start\":15,\"end\":19}]}");
        assertThat(view.head()).isEqualTo("Orr (Ann Orr, Mayor of Veld) called for, in the reporter’s words");
        assertThat(view.found()).isEqualTo("cue “urged”, object 0.65");
    }

    @Test
    void aRecordOfBeforeHasItsWordsAlone() {
        WireItem item = item(COPY);
        Statement before = new Statement("Veld Water Board", "Dam holds", item.version(), item.versionCreated());

        assertThat(Json.text(SaidView.of(before, item)))
                .isEqualTo("{\"source\":\"Veld Water Board\",\"gist\":\"Dam holds\",\"ground\":\"the item as a whole\","
                        + "\"item\":" + Json.text(item.version()) + "}");
        assertThat(SaidView.of(before, item).head()).isEqualTo("Veld Water Board");
    }

    @Test
    void saysThatAnotherLanguageIsNotRead() {
        assertThat(SaidView.unread(item(COPY))).isNull();
        assertThat(SaidView.unread(item(new Copy("en-GB", "Dam", "", List.of()))))
                .isNull();
        assertThat(SaidView.unread(item(new Copy("fr", "Barrage", "", List.of()))))
                .isEqualTo("Statements are found in English alone; this is in French.");
        assertThat(SaidView.unread(item(new Copy("und", "?", "", List.of()))))
                .isEqualTo("Statements are found in English alone; this is in a language that is not known.");
    }

    private static Statement statement(Actor actor) {
        WireItem item = item(COPY);
        Wording wording = new Wording(
                List.of(new Span(5, 8)),
                List.of(new Span(9, 14)),
                List.of(new Span(15, 19)),
                Manner.INDIRECT,
                Polarity.CALLED_FOR,
                new Ground("object", 0.65));
        return new Statement("Orr", "calm", item.version(), item.versionCreated(), actor, wording);
    }

    private static WireItem item(Copy copy) {
        return Newsroom.item("a1", Newsroom.wire(), Signal.NONE, 5, copy);
    }
}
