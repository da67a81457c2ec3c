package dev.dateline.contract.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.desk.Sighting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes on the topics outlive any version of the code: a difference here is a break of the format. */
class GoldenFilesTest {
    private static final Map<String, Object> SAMPLES = Samples.all();

    static Stream<String> names() {
        return SAMPLES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRecordHasTheBytesThatAreWrittenDown(String name) throws IOException {
        assertThat(Json.text(sample(name))).isEqualTo(golden(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRecordComesBackFromItsBytes(String name) throws IOException, Json.Malformed {
        byte[] bytes = golden(name).getBytes(StandardCharsets.UTF_8);

        assertThat((Object) Json.read(bytes, topicType(sample(name)))).isEqualTo(sample(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFieldOfANewerVersionIsPassedOver(String name) throws IOException, Json.Malformed {
        byte[] newer = golden(name)
                .replaceFirst("\\{", "{\"fromTheFuture\":{\"a\":[1]},")
                .getBytes(StandardCharsets.UTF_8);

        assertThat((Object) Json.read(newer, topicType(sample(name)))).isEqualTo(sample(name));
    }

    @Test
    void aLookAtWhatOnlyANewerVersionHasAWordForIsStillALook() throws IOException, Json.Malformed {
        byte[] newer =
                golden("sighting-rejected").replace("REJECTED", "WEATHER").getBytes(StandardCharsets.UTF_8);

        assertThat(Json.read(newer, Sighting.class).what()).isEqualTo(Sighting.What.OTHER);
    }

    private static Object sample(String name) {
        return Require.present(name, SAMPLES.get(name));
    }

    /** Topics are typed by the sealed interface, not by the case. */
    private static Class<?> topicType(Object sample) {
        Class<?> outer = sample.getClass().getEnclosingClass();
        return outer == null ? sample.getClass() : outer;
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = GoldenFilesTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return new String(Require.present("golden file " + name, in).readAllBytes(), StandardCharsets.UTF_8)
                    .strip();
        }
    }
}
