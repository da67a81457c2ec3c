package dev.dateline.processor.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.wire.Copy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final String LEAD =
            "Engineers at the Veld dam lowered the water by 12 metres on Monday and said that the wall would hold"
                    + " through the night, while some 4,000 people in the valley below were told to stay away from their"
                    + " homes until a second inspection is done";
    private static final String MORE =
            " The water board will meet again on Tuesday to hear what the inspectors have found,"
                    + " and the mayor of the nearest town asked for buses.";

    @Test
    void callsTheSameTextAResend() {
        assertThat(kinship("Veld dam holds", LEAD, "Dam holds, board says", LEAD, 1))
                .contains(Kinship.RESEND);
    }

    @Test
    void callsATextThatHoldsTheOldOneAnUpdate() {
        assertThat(kinship("Veld dam holds", LEAD, "Veld dam holds", LEAD + MORE, 3))
                .contains(Kinship.UPDATE);
    }

    @Test
    void callsAShortenedTextARewrite() {
        assertThat(kinship("Veld dam holds", LEAD + MORE, "Veld dam holds", LEAD, 3))
                .contains(Kinship.REWRITE);
    }

    @Test
    void takesTheNextDaysNoticeWithOtherFiguresForNews() {
        String monday = notice("2.5", "310", "7.25");
        String tuesday = notice("1.5", "480", "7.75");

        assertThat(kinship("Bank adds reserves", monday, "Bank adds reserves", tuesday, 23))
                .isEmpty();
    }

    @Test
    void takesAShortNoticeUnderAnotherNameForNews() {
        String body = "Quarterly dividend 12 cents against 12 cents before, payable April 10, record March 20";

        assertThat(kinship("Harbor Mills sets payout", body, "Veld Foods declares dividend", body, 2))
                .isEmpty();
    }

    @Test
    void oneFigureThatDiffersIsNoResend() {
        assertThat(kinship("Veld dam holds", LEAD, "Veld dam holds", LEAD.replace("12", "15"), 1))
                .isNotEqualTo(Optional.of(Kinship.RESEND));
    }

    private static String notice(String sum, String funds, String rate) {
        return "The central bank entered the market with 1 day system repurchases of about " + sum
                + " billion to add reserves, dealers said, when federal funds stood at " + rate
                + " percent and discount borrowings averaged " + funds
                + " million a day over the settlement period that ended on Wednesday evening at the usual hour";
    }

    private static Optional<Kinship> kinship(String headline, String body, String next, String then, int hours) {
        return Likeness.of(wording(headline, body), wording(next, then)).kinship(Duration.ofHours(hours));
    }

    private static Wording wording(String headline, String body) {
        return Wording.of(new Copy("en", headline, body, List.of()));
    }
}
