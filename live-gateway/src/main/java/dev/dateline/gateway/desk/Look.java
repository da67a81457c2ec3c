package dev.dateline.gateway.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an editor has before their eyes, as their console says it:
 * {@code {"type":"look","proposal":"p-…","writing":true,"article":"veld-dam"}}.
 *
 * @param proposal null for none
 * @param writing whether its text is being written
 * @param article whose page is worked on; null for none
 */
record Look(
        @Nullable ProposalId proposal,
        boolean writing,
        @Nullable ArticleId article) {
    static final Look AWAY = new Look(null, false);

    private static final int LONGEST = 400;
    private static final Set<String> FIELDS = Set.of("type", "proposal", "writing", "article");

    /** A look that says of no article. */
    Look(@Nullable ProposalId proposal, boolean writing) {
        this(proposal, writing, null);
    }

    /** As much of it as others are told. */
    Look shared() {
        return new Look(proposal, writing);
    }

    /** The look in {@code text}; throws {@link Json.Malformed} or {@link IllegalArgumentException} where it is anything else. */
    static Look parse(String text) throws Json.Malformed {
        check(text.length() <= LONGEST, "it is too long");
        JsonNode tree = Json.tree(text.getBytes(StandardCharsets.UTF_8));
        check(tree.isObject() && "look".equals(tree.path("type").textValue()), "it is no look");
        for (Iterator<String> names = tree.fieldNames(); names.hasNext(); ) {
            check(FIELDS.contains(names.next()), "it has a field that looks do not have");
        }
        JsonNode proposal = tree.path("proposal");
        JsonNode writing = tree.path("writing");
        check(proposal.isMissingNode() || proposal.isTextual(), "proposal is no text");
        JsonNode article = tree.path("article");
        check(writing.isMissingNode() || writing.isBoolean(), "writing is not true or false");
        check(article.isMissingNode() || article.isTextual(), "article is no text");
        return new Look(
                proposal.isMissingNode() ? null : new ProposalId(proposal.textValue()),
                !proposal.isMissingNode() && writing.booleanValue(),
                article.isMissingNode() ? null : new ArticleId(article.textValue()));
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
