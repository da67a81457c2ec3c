package dev.dateline.standalone.bench.match;

import dev.dateline.processor.match.Terms;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** An item's stems for Lucene, each as often as it stands there: analysed before, as for the others. */
final class StemStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<Terms.Term> terms;
    private int at;
    private int given;

    StemStream(Terms terms) {
        this.terms = terms.terms();
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (at < terms.size() && given == terms.get(at).count()) {
            at++;
            given = 0;
        }
        if (at == terms.size()) {
            return false;
        }
        term.append(terms.get(at).stem());
        given++;
        return true;
    }

    @Override
    public void reset() {
        at = 0;
        given = 0;
    }
}
