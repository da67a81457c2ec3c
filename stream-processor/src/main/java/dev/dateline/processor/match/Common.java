package dev.dateline.processor.match;

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

    static Common of(Weighed item, Packed others) {
        Common common = new Common();
        for (Weighed.Term own : item.terms()) {
            int at = others.find(own.number());
            if (at >= 0) {
                common.products(own, others, at);
                common.shares(own, others, at);
            }
        }
        return common;
    }

    private void products(Weighed.Term own, Packed others, int at) {
        double idf = own.idf();
        whole += own.all() * (others.all(at) * idf);
        headline += own.headline() * (others.headline(at) * idf);
        headlineToWhole += own.headline() * (others.all(at) * idf);
        lead += own.lead() * (others.lead(at) * idf);
        leadToHeadline += own.lead() * (others.headline(at) * idf);
        name += own.name() * (others.name(at) * idf);
    }

    private void shares(Weighed.Term own, Packed others, int at) {
        double idf = own.idf();
        wordShare += own.all();
        headlineShare += own.headline();
        leadNameShare += own.leadName();
        otherLeadShare += others.lead(at) * idf;
        otherLeadNameShare += others.leadName(at) * idf;
        nameShare += others.name(at) > 0 && idf > 0 ? own.name() : 0;
        topShare += own.top() ? own.all() : 0;
        otherTopShare += others.isTop(at) ? others.all(at) * idf : 0;
    }
}
