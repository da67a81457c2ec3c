package dev.dateline.standalone.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StockTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void takesHeadlineAndBodyOfEachLineAndBeginsAnewAtTheEnd() throws IOException {
        Stock stock = Stock.read(file("""
            {"id": "1", "received": "1987-02-26T15:01:01Z", "headline": "One", "body": "First."}

            {"id": "2", "headline": "Two", "body": "Second."}
            """));

        assertThat(stock.text(0)).isEqualTo(new Stock.Text("One", "First."));
        assertThat(stock.text(3)).isEqualTo(new Stock.Text("Two", "Second."));
    }

    @Test
    void refusesALineThatIsNoJson() throws IOException {
        Path file = file("{\"headline\": \"One\", \"body\": \"\"}\nnonsense\n");

        assertThatThrownBy(() -> Stock.read(file))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("line 2 is no JSON");
    }

    @Test
    void refusesALineWithoutHeadline() throws IOException {
        Path file = file("{\"body\": \"First.\"}\n");

        assertThatThrownBy(() -> Stock.read(file)).isInstanceOf(Trouble.class).hasMessageContaining("headline");
    }

    @Test
    void refusesAFileThatIsNotThereOrEmpty() throws IOException {
        Path empty = file("");

        assertThatThrownBy(() -> Stock.read(folder.resolve("nothing")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> Stock.read(empty)).isInstanceOf(Trouble.class).hasMessageContaining("no items");
    }

    @Test
    void makesTheSameItemsAtEveryRun() {
        assertThat(Stock.made(50)).isEqualTo(Stock.made(50));
        assertThat(Stock.made(50).texts()).doesNotHaveDuplicates().hasSize(50);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("items.jsonl"), text);
    }
}
