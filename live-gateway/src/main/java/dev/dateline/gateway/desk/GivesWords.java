package dev.dateline.gateway.desk;

import dev.dateline.contract.desk.Act;

/** Which decisions give readers words that they did not have: of these a second person has a say where the article asks two. */
final class GivesWords {
    private GivesWords() {}

    /** Whether it does, at once or once somebody agrees. Taking words back must not wait for anybody. */
    static boolean by(Act act) {
        return switch (act) {
            case Act.Approve approve -> true;
            case Act.Schedule schedule -> true;
            case Act.Release release -> true;
            case Act.Revise revise -> true;
            case Act.Correct correct -> true;
            case Act.Merge merge -> true;
            case Act.KeyEvent event -> event.title() != null;
            case Act.Close close -> close.note() != null;
            case Act.Suggest suggest -> by(suggest.act());
            case Act.Second second -> true;
            default -> false;
        };
    }
}
