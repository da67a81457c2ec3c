package dev.dateline.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.wire.WireItem;
import dev.dateline.ingest.format.Direction;
import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Found;
import dev.dateline.ingest.format.Naming;
import dev.dateline.ingest.format.Stamps;
import dev.dateline.ingest.format.Surroundings;
import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SendersZoneAndLanguageTest {
    private static final String SENTENCE =
            "Der Finanzminister sagte im Parlament, der Haushalt werde später vorgelegt.";
    private static final Stamps NOON = new Stamps("2023-09-19 12:00", null, null, null);

    @Test
    void aTimeWithoutAZoneIsTheSources() {
        Sender yerevan = sender(ZoneId.of("Asia/Yerevan"), null);
        Stamps stamps =
                new Stamps("19 September 2023 12:00", "2023-09-19T12:30:00", "2023-09-20 09:00", "2023-09-21 09:00");

        WireItem item = item(stamps, null, "Ferry", yerevan);

        assertThat(item.versionCreated()).isEqualTo("2023-09-19T08:30:00Z");
        assertThat(item.handling().embargo()).isEqualTo("2023-09-20T05:00:00Z");
        assertThat(Objects.requireNonNull(item.details().timeline()).firstCreated())
                .isEqualTo("2023-09-19T08:00:00Z");
        assertThat(Objects.requireNonNull(item.details().timeline()).expires()).isEqualTo("2023-09-21T05:00:00Z");
    }

    @Test
    void aTimeThatNamesItsZoneKeepsIt() {
        Sender yerevan = sender(ZoneId.of("Asia/Yerevan"), null);

        assertThat(item(new Stamps("2023-09-19T12:00:00+02:00", null, null, null), null, "Ferry", yerevan)
                        .versionCreated())
                .isEqualTo("2023-09-19T10:00:00Z");
        assertThat(item(new Stamps("Tue, 19 Sep 2023 12:00 EST", null, null, null), null, "Ferry", yerevan)
                        .versionCreated())
                .isEqualTo("2023-09-19T17:00:00Z");
    }

    @Test
    void withoutOneItIsUtc() {
        assertThat(item(NOON, null, "Ferry", Ninjs.HARBOR_WIRE).versionCreated())
                .isEqualTo(Instant.parse("2023-09-19T12:00:00Z"));
    }

    @Test
    void theItemsLanguageCountsThenTheSourcesThenWhatTheWordsLookLike() {
        Sender finnish = sender(ZoneOffset.UTC, "fi");

        assertThat(language("hy_am", SENTENCE, finnish)).isEqualTo("hy-AM");
        assertThat(language(null, SENTENCE, finnish)).isEqualTo("fi");
        assertThat(language("und", SENTENCE, finnish)).isEqualTo("fi");
        assertThat(language("not a language!", SENTENCE, finnish)).isEqualTo("fi");
        assertThat(language(null, SENTENCE, Ninjs.HARBOR_WIRE)).isEqualTo("de");
        assertThat(language(null, "Fähre auf Grund", Ninjs.HARBOR_WIRE)).isEqualTo("und");
    }

    @Test
    void aSourcesLanguageIsATagInItsProperForm() {
        assertThat(sender(ZoneOffset.UTC, "EN_gb").language()).isEqualTo("en-GB");
        assertThatThrownBy(() -> sender(ZoneOffset.UTC, "not a language!"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("language 'not a language!' is no BCP 47 tag, such as en or hy-AM");
    }

    private static Sender sender(ZoneId zone, @Nullable String language) {
        return new Sender(Ninjs.HARBOR_WIRE.provider(), Ninjs.HARBOR_WIRE.origin(), zone, language);
    }

    private static String language(@Nullable String given, String headline, Sender sender) {
        return item(NOON, given, headline, sender).copy().language();
    }

    private static WireItem item(Stamps stamps, @Nullable String language, String headline, Sender sender) {
        Draft draft = new Draft(
                new Naming("tag:1", null, language),
                new Words(Text.plain(headline), List.of(), null, null, null, List.of()),
                stamps,
                new Direction(null, null, List.of(), List.of(), false),
                new Surroundings(List.of(), List.of(), List.of(), null, null),
                List.of());
        Normalized normalized = Ninjs.NORMALIZER.normalize(new Found.Item(draft), Manner.LOOSE, sender);
        return ((Normalized.Accepted) normalized).item();
    }
}
