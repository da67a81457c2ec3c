package dev.dateline.ingest.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CORRECTED-(OFFICIAL)-Barge sinks off Orme      | CORRECTION
            [Corrected] Barge sinks off Orme               | CORRECTION
            Barge sinks off Orme (corrected)               | CORRECTION
            Barge sinks off Orme - CORRECTION              | CORRECTION
            Berichtigung: Barge sinks off Orme             | CORRECTION
            KORREKTUR: Barge sinks off Orme                | CORRECTION
            RECTIFICATIF: Barge sinks off Orme             | CORRECTION
            (CORRIGÉ) Barge sinks off Orme                 | CORRECTION
            CORRECCIÓN: Barge sinks off Orme               | CORRECTION
            ERRATA CORRIGE: Barge sinks off Orme           | CORRECTION
            ИСПРАВЛЕНО: Barge sinks off Orme               | CORRECTION
            【訂正】Barge sinks off Orme                    | CORRECTION
            UPDATE 1-Barge sinks off Orme                  | UPDATE
            UPDATE1: Barge sinks off Orme                  | UPDATE
            WRAPUP 3-Barge sinks off Orme                  | UPDATE
            RPT-UPDATE 3-Barge sinks off Orme              | UPDATE
            2nd LD: Barge sinks off Orme                   | UPDATE
            1st Ld-Writethru: Barge sinks off Orme         | UPDATE
            2ND LEAD Barge sinks off Orme                  | UPDATE
            (Ampliación) Barge sinks off Orme              | UPDATE
            STORY REMOVED: Barge sinks off Orme            | KILL
            KILL KILL KILL Barge sinks off Orme            | KILL
            BULLETIN - KILL - Barge sinks off Orme         | KILL
            Mandatory Kill: Barge sinks off Orme           | KILL
            RETRACTION: Barge sinks off Orme               | HOLD
            АННУЛИРОВАНО: Barge sinks off Orme             | KILL
            ATTENTION EDITORS: Barge sinks off Orme        | HOLD
            EMBARGOED UNTIL 0001 GMT FRIDAY: Barge sinks off Orme | NONE
            """)
    void losesTheFlagsOfTheDesksAndKeepsTheirMeaning(String given, Meaning meaning) {
        assertThat(Headline.of(given)).isEqualTo(new Headline("Barge sinks off Orme", meaning));
    }

    @ParameterizedTest
    @CsvSource({"UPDATE 1-BARGE SINKS OFF ORME, UPDATE", "KILL: BARGE SINKS OFF ORME, KILL"})
    void someFlagsAreTakenBesideAHeadlineInCapitalsToo(String given, Meaning meaning) {
        assertThat(Headline.of(given)).isEqualTo(new Headline("BARGE SINKS OFF ORME", meaning));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Killed: three anglers in storm",
                "KILLED: THREE ANGLERS IN STORM",
                "KILLED: Three anglers in storm",
                "BUS CRASH: SIX KILLED",
                "Bus crash – six killed",
                "Kill two birds with one stone, minister says",
                "MANDATORY KILL SWITCH FOR MOPEDS",
                "Mandatory kill switch for mopeds",
                "STORY WITHDRAWN FROM PRIZE",
                "KILL-OR-CURE BUDGET",
                "Withdrawn: the pill that promised too much",
                "WITHDRAWN: THE PILL THAT PROMISED TOO MUCH",
                "Withdrawal: what comes next",
                "Retracted: how a study fell apart",
                "Cancelled: every fair this weekend",
                "CANCELLED: Every fair this weekend",
                "ANNULATION: la fête du port n’aura pas lieu",
                "OFFER FOR ORME PLC - WITHDRAWN",
                "Court corrects sentence in fraud case",
                "CORRECTION OFFICERS STRIKE",
                "Correction - how shares fell and rose",
                "House correction - stocks slide",
                "Repeat champion wins",
                "REPEAT-OFFENDER LAW PASSES",
                "Repeat offenders: new law",
                "Hold on: rail strike is back",
                "HOLD-UP AT BANK",
                "Advisory: stay off the quay",
                "Heat advisory in effect until 8 p.m.",
                "Update 2031: what we know",
                "Update",
                "2nd lead singer quits band",
                "LEAD: the poison in our pipes",
                "Embargo: EU agrees new oil sanctions",
                "EMBARGO ON OIL BITES",
                "Embargoed arms seized in port",
                "Trade embargo until 2040, says minister",
                "Attention editors of the past: a history"
            })
    void newsThatOnlySoundsLikeAFlagStaysAsItIs(String headline) {
        assertThat(Headline.of(headline)).isEqualTo(new Headline(headline, Meaning.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Story removed: how Facebook fact checks",
                "WITHDRAWAL: US troops leave Orme",
                "RETRACTION: Lancet pulls study",
                "Amendment 14 on pensions - WITHDRAWN",
                "Motion 7 (WITHDRAWN)",
                "取消: 花火大会",
                "KILL-switch law passes Senate"
            })
    void newsIsNoKill(String headline) {
        assertThat(Headline.of(headline).meaning()).isNotEqualTo(Meaning.KILL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KILL-switch law passes Senate",
                "ADVISORY: Tsunami warning for coast",
                "Embargo to cost Cuba $5 billion, UN says",
                "Embargo for Russian oil extended to 2027",
                "EMBARGO: 5 things to know about Cuba trade ban",
                "Embargo jusqu'en 2027: l'UE prolonge",
                "Sperrfrist von 12 Wochen: Wann das Arbeitsamt nicht zahlt",
                "Do not use before Friday: 20,000 car seats recalled"
            })
    void ordinaryNewsIsLeftWhole(String headline) {
        assertThat(Headline.of(headline)).isEqualTo(new Headline(headline, Meaning.NONE));
    }
}
