package dev.dateline.gateway.account;

/** What an address or a decision asks of whoever calls. */
public enum Permission {
    /** Nothing: whoever asks is answered. */
    ANYBODY("ask"),
    /** To change one's own password and to sign out. */
    OWN_ACCOUNT("have an account to look after"),
    /** To see proposals, settings and stories that no page tells, editors' notes among them. */
    READ_DESK("read the desk"),
    /** To lay before an editor what readers should see. */
    SUGGEST("suggest what readers should see"),
    /** To agree as a second person to what another has laid before the desk. */
    SECOND("agree as a second person"),
    /** To decide what readers see. */
    DECIDE("decide what readers see"),
    /** To remove words for good. */
    TAKE_DOWN("take words down for good"),
    /** To set what an article watches for, and what happens by itself. */
    SET_POLICY("change the settings of an article"),
    /** To add people and machines, and to change what they may do. */
    MANAGE_PEOPLE("manage people"),
    /** To see who changed what about people, and how this installation is. */
    SEE_OPS("see how this installation is run");

    private final String deed;

    Permission(String deed) {
        this.deed = deed;
    }

    /** What it lets do, in words that follow "may". */
    public String deed() {
        return deed;
    }
}
