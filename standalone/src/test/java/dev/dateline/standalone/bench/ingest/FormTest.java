package dev.dateline.standalone.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.normalize.Normalized;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.reading.Hint;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormTest {
    private static final Sender SENDER = new Sender(new Provider("bench"), new Origin(ItemKind.WIRE, "Bench", null));
    private final Formats formats = new Formats(Clock.systemUTC());

    @ParameterizedTest
    @EnumSource(Form.class)
    void everyMadeUpItemIsReadWithItsWords(Form form) {
        List<Form.Document> documents = form.documents("one", 43);

        List<WireItem> items = documents.stream()
                .flatMap(document -> read(form, document).stream())
                .toList();

        assertThat(documents.stream().mapToInt(Form.Document::items).sum()).isEqualTo(43);
        assertThat(items).hasSize(43).allSatisfy(item -> {
            assertThat(item.copy().headline()).hasSizeBetween(20, 200);
            assertThat(item.copy().body().split("\n\n")).hasSize(8);
            assertThat(item.copy().body()).hasSizeBetween(500, 6000);
            assertThat(item.copy().notes()).isEmpty();
            assertThat(item.copy().language()).isEqualTo("en");
        });
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void noUriIsGivenTwiceInTwoSeries(Form form) {
        assertThat(List.of("one", "two"))
                .flatExtracting(series -> form.documents(series, 43))
                .flatExtracting(document -> read(form, document))
                .extracting(item -> item.version().item())
                .hasSize(86)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void theSameNumbersGiveTheSameBytes(Form form) {
        List<Form.Document> before = form.documents("one", 7);
        List<Form.Document> again = form.documents("one", 7);

        assertThat(again).isEqualTo(before);
    }

    private List<WireItem> read(Form form, Form.Document document) {
        Hint hint = new Hint(form.contentType(), null);
        return Formats.pieces(document.body().getBytes(), hint).stream()
                .flatMap(piece -> formats.read(piece, hint, SENDER).stream())
                .map(reading -> ((Normalized.Accepted) reading.normalized()).item())
                .toList();
    }
}
