package dev.dateline.contract.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.WireItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens by itself with items of a kind that are matched to an article. Where something is left open, it is all one.
 *
 * @param name under which the desk knows it, such as "water board speaks for itself"
 * @param providers whose items it is about; empty for anybody's
 * @param kinds wire copy, statements; empty for both
 * @param issuers of statements, in print, whatever their case; empty for all
 * @param urgency the least urgent that it is about, 1 (highest) to 9; null for all
 */
public record Policy(
        String name,
        Deed does,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Provider> providers,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ItemKind> kinds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> issuers,

        @Nullable Integer urgency) {
    /** What is done with an item. */
    public enum Deed {
        /** Its update is published without asking. */
        PUBLISH,
        /** An editor is asked. */
        ASK,
        /** The desk does not hear of it. */
        MUTE
    }

    public Policy {
        Require.line("policy name", name);
        Require.present("does of policy '" + name + "'", does);
        providers = providers == null ? List.of() : List.copyOf(providers);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        issuers = issuers == null ? List.of() : List.copyOf(issuers);
        issuers.forEach(issuer -> Require.line("issuer of policy '" + name + "'", issuer));
        Require.that(
                urgency == null || (urgency >= 1 && urgency <= 9), "urgency of policy '" + name + "' is not 1 to 9");
        Require.that(
                does != Deed.PUBLISH || !providers.isEmpty() || !issuers.isEmpty(),
                "policy '" + name + "' publishes by itself: name whose items, by providers or issuers");
    }

    /** Whether it is about this item. */
    public boolean fits(WireItem item) {
        return (providers.isEmpty() || providers.contains(item.version().item().provider()))
                && (kinds.isEmpty() || kinds.contains(item.origin().kind()))
                && (issuers.isEmpty() || names(item.origin().issuer()))
                && (urgency == null || item.handling().urgency() <= urgency);
    }

    private boolean names(@Nullable String issuer) {
        return issuer != null && issuers.stream().anyMatch(issuer::equalsIgnoreCase);
    }
}
