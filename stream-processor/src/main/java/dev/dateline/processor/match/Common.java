package dev.dateline.processor.match;

import java.util.Map;

/** What an item has in common with an article, or with another item, summed up in one walk over the item's terms. */
final class Common {
    double whole;
    double headline;
    double headlineToWhole;
    double lead;
    double leadToHeadline;
    double name;
    double nameShare;
    double wordShare;
    double headlineShare;
    double otherLeadShare;
    double leadNameShare;
    double otherLeadNameShare;
    double topShare;
    double otherTopShare;

    private Common() {}

    static Common of(Weighed item, Map<String, Weighed.Term> others) {
        Common common = new Common();
        for (Weighed.Term own : item.terms()) {
            Weighed.Term other = others.get(own.stem());
            if (other != null) {
                common.products(own, other);
                common.shares(own, other);
            }
        }
        return common;
    }

    private void products(Weighed.Term own, Weighed.Term other) {
        whole += own.all() * other.all();
        headline += own.headline() * other.headline();
        headlineToWhole += own.headline() * other.all();
        lead += own.lead() * other.lead();
        leadToHeadline += own.lead() * other.headline();
        name += own.name() * other.name();
    }

    private void shares(Weighed.Term own, Weighed.Term other) {
        wordShare += own.all();
        headlineShare += own.headline();
        leadNameShare += own.leadName();
        otherLeadShare += other.lead();
        otherLeadNameShare += other.leadName();
        nameShare += other.name() > 0 ? own.name() : 0;
        topShare += own.top() ? own.all() : 0;
        otherTopShare += other.top() ? other.all() : 0;
    }
}
