package dev.dateline.standalone.prove;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;

/**
 * An item that a proof sends.
 *
 * @param version what it is known by on the topics
 * @param desk whose provider sends it
 * @param expected whether it must lead to a proposal
 * @param ninjs its JSON as it is sent
 */
record Filed(String version, String desk, boolean expected, String ninjs) {
    /** The articles of each desk; the items of one in this many are made to be about one of them. */
    static final int ARTICLES = 4;

    private static final int ONE_IN = 4;
    private static final String MADE = "2023-09-19T18:00:00Z";

    /** Item number {@code number} of a replay, for a desk. */
    static Filed of(Stock stock, int number, String desk) {
        Stock.Text text = stock.text(number);
        boolean about = number % ONE_IN == 0;
        String body = about ? text.body() + "\n\n" + watched(desk, number / ONE_IN % ARTICLES) + "." : text.body();
        return of("item-" + number, desk, about, text.headline(), body);
    }

    /** One of its own, by whose way through the parts is seen whether they work. */
    static Filed probe(String headline, String desk) {
        return of(
                headline.replace(' ', '-'),
                desk,
                true,
                headline,
                "Where does " + headline + " go? " + watched(desk, 0) + ".");
    }

    /** The id of a desk's article. */
    static String article(String desk, int number) {
        return desk + "-" + number;
    }

    /** What an article watches for. */
    static String watched(String desk, int article) {
        return "Filed for " + article(desk, article);
    }

    private static Filed of(String name, String desk, boolean expected, String headline, String body) {
        String uri = "urn:prove:" + name;
        ObjectNode ninjs = JsonNodeFactory.instance.objectNode();
        ninjs.put("uri", uri).put("version", "1").put("versionCreated", MADE).put("language", "en");
        ninjs.put("urgency", 4);
        ninjs.putArray("headlines").addObject().put("value", headline);
        ninjs.putArray("bodies").addObject().put("contentType", "text/plain").put("value", body);
        ItemVersion version = new ItemVersion(new ItemId(new Provider(desk), uri), "1");
        return new Filed(version.toString(), desk, expected, ninjs.toString());
    }
}
