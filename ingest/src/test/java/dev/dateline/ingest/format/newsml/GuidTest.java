package dev.dateline.ingest.format.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuidTest {
    @ParameterizedTest
    @CsvSource({
        "'tag:harborwire.example,2031:newsml_HB77Q:3', 3, 'tag:harborwire.example,2031:newsml_HB77Q'",
        "'tag:harborwire.example,2031:newsml_HB77Q:03', 3, 'tag:harborwire.example,2031:newsml_HB77Q'",
        "urn:newsml:harborwire.example:20310704:ferry-fire;v=2, 2, urn:newsml:harborwire.example:20310704:ferry-fire",
        "https://harborwire.example/items/991#v12, 12, https://harborwire.example/items/991",
        "https://harborwire.example/items/991?version=12, 12, https://harborwire.example/items/991",
        "https://harborwire.example/items/991/v12, 12, https://harborwire.example/items/991",
        "HW-2031-991@4, 4, HW-2031-991",
        "urn:newsml:harborwire.example:20310704T101500Z:ferry-fire:2U, 2, urn:newsml:harborwire.example:20310704T101500Z:ferry-fire",
    })
    void partsTheVersionThatIsWrittenIntoAGuid(String given, String version, String uri) {
        assertThat(Guid.of(given, version)).isEqualTo(new Guid(uri, version));
    }

    @ParameterizedTest
    @CsvSource({
        "https://harborwire.example/items/991#v12, https://harborwire.example/items/991, 12",
        "urn:newsml:harborwire.example:20310704:ferry-fire:2, urn:newsml:harborwire.example:20310704:ferry-fire, 2",
        "urn:newsml:harborwire.example:20310704:ferry-fire:1N, urn:newsml:harborwire.example:20310704:ferry-fire, 1",
        "'tag:harborwire.example,2031:newsml_L1N3H8AB:4', 'tag:harborwire.example,2031:newsml_L1N3H8AB', 4",
        "urn:publicid:harborwire.example:5f3c9a:3N, urn:publicid:harborwire.example:5f3c9a, 3",
    })
    void findsTheVersionWhereOnlyTheGuidTellsIt(String given, String uri, String version) {
        assertThat(Guid.of(given, null)).isEqualTo(new Guid(uri, version));
    }

    @ParameterizedTest
    @CsvSource({
        "'tag:harborwire.example,2031:7', 7",
        "urn:newsml:harborwire.example:20310704:1, 1",
        "'tag:harborwire.example,2031:story:8', 7",
        "https://harborwire.example:8080, 8080",
        "ferry-fire-2, 2",
        "urn:uuid:3, 3",
        "report-v2, 7",
        "pk:1, 1",
    })
    void leavesANumberThatMayBePartOfAName(String given, String version) {
        assertThat(Guid.of(given, version)).isEqualTo(new Guid(given, version));
    }

    @Test
    void leavesANumberBehindAColonWhereNothingSaysThatItIsAVersion() {
        assertThat(Guid.of("tag:harborwire.example,2031:story:8", null).uri())
                .isEqualTo("tag:harborwire.example,2031:story:8");
    }

    @Test
    void givesAllVersionsOfAnItemOneName() {
        assertThat(Guid.of("tag:harborwire.example,2031:q:1", "1").uri())
                .isEqualTo(Guid.of("tag:harborwire.example,2031:q:2", "2").uri());
    }
}
