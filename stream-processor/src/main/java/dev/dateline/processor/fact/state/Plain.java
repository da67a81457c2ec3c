package dev.dateline.processor.fact.state;

import java.util.regex.Pattern;

/** Whether a sentence plainly tells of what is, here and now: silent rather than wrong. */
final class Plain {
    /** Of what may be, is wanted, planned, feared, tried, asked for or made up. */
    private static final String MAYBE =
            "may|might|could|would|should|will|shall|can|cannot|must|needs?|if|whether|unless"
                    + "|threat\\w*|warn(?:s|ed)?|plan(?:s|ned|ning)?|consider\\w*|propos\\w*|urg(?:e|es|ed|ing)"
                    + "|call(?:s|ed|ing)? (?:for|on)|demand\\w*|want\\w*|ask\\w*|request\\w*|appeal\\w*|hop(?:e|es|ed|ing)|expect\\w*"
                    + "|fear\\w*|likely|unlikely|possib\\w+|potential\\w*|probabl[ey]|perhaps|maybe|about to|set to|ready to|is to|are"
                    + " to|was to|were to|prepar\\w+|intend\\w*|vow\\w*|pledg\\w*|promis\\w*|offer\\w*|agree[ds]? to|decid\\w+ to|voted?"
                    + " to|order(?:s|ed)? to|tr(?:y|ies|ied|ying)|attempt\\w*|seeks?|sought|suppos\\w*|reportedly|apparently|seem\\w*"
                    + "|appears?|drills?|exercises?|simulat\\w*|rehears\\w*|film|movie|novel|rumou?r\\w*|unconfirmed|scheduled|planned"
                    + "|believed|thought|proposal|motion|bill|debat\\w*|discuss\\w*|ahead of|let|how|what|why";

    private static final String DENIED =
            "not|no|never|nor|neither|without|nobody|none|n['’]t|\\w+n['’]t|den(?:y|ies|ied|ial)"
                    + "|reject\\w*|dismiss\\w*|refut\\w*|disput\\w*|false\\w*|untrue|fake|hardly|barely|almost|nearly|half|part(?:ly|ially)?"
                    + "|briefly|refus\\w*|fail(?:s|ed)?|doubt\\w*|wrong\\w*|lies?|incorrect\\w*|mislead\\w*|misled|hoax\\w*|too early|premature\\w*";

    /** Of another time; news of now names the day. */
    private static final String THEN =
            "(?-i:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug"
                    + "|Sept|Sep|Oct|Nov|Dec)|had|used to|previous\\w*|former\\w*|once|at the time|ago|anniversary|century|decades?"
                    + "|last (?:year|month|week|summer|winter|spring|autumn|fall|decade|time)|in (?:19|20)\\d\\d|since (?:19|20)\\d\\d"
                    + "|during the|history|historic\\w*|later|tomorrow|next|soon|weekends?|every|daily|nightly|annual\\w*|always|often"
                    + "|usually|sometimes|regularly|repeatedly|from (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|midnight"
                    + "|noon|\\d\\S*)|for (?:an?|one|two|three|four|five|six|several|a few|some|\\d+) (?:minutes?|hours?|days?)";

    private static final Pattern UNSURE = words(MAYBE);
    private static final Pattern OTHER = words(MAYBE + "|" + DENIED + "|" + THEN);
    private static final Pattern ASIDE = words(
            "when|before|after|until|till|while|because|where|in case|as soon as|as long as|despite|though|although|who|which");

    /** Of who has not spoken, or not yet. */
    private static final Pattern UNSPOKEN =
            words("not|no|never|nor|neither|n['’]t|\\w+n['’]t|refus\\w*|declin\\w*|if|whether|unless"
                    + "|may|might|could|would|should|will|shall|expected|scheduled|" + THEN);

    /** "Closed since Monday", and not "has since closed". */
    private static final Pattern SINCE =
            Pattern.compile("(?<!\\bhas )(?<!\\bhave )\\bsince\\b", Pattern.CASE_INSENSITIVE);

    private Plain() {}

    private static Pattern words(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /** Of words that begin at {@code start}, in chars of the sentence. */
    static boolean tells(String sentence, int start) {
        return !isQuestion(sentence)
                && !OTHER.matcher(sentence).find()
                && !ASIDE.matcher(sentence.substring(0, start)).find();
    }

    /** Of words that say that something has not come: what it is that has not may be anything. */
    static boolean awaits(String sentence, int start) {
        String before = sentence.substring(0, start);
        return !isQuestion(sentence)
                && !UNSURE.matcher(before).find()
                && !ASIDE.matcher(before).find();
    }

    /** Of words that say that what was awaited has come: what it says may be anything as well. */
    static boolean came(String sentence, int start) {
        String before = sentence.substring(0, start);
        return !isQuestion(sentence)
                && !OTHER.matcher(before).find()
                && !ASIDE.matcher(before).find();
    }

    /** Of what a sentence has around somebody's words: whatever the words for saying them, they are of now. */
    static boolean spoke(String frame) {
        return !isQuestion(frame)
                && !UNSPOKEN.matcher(frame).find()
                && !ASIDE.matcher(frame).find();
    }

    /** Whether a sentence tells of how long it has been so, and of no change. */
    static boolean lasts(String sentence) {
        return SINCE.matcher(sentence).find();
    }

    private static boolean isQuestion(String sentence) {
        return sentence.indexOf('?') >= 0;
    }
}
