package dev.dateline.standalone.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One way in which one provider's items come in.
 *
 * @param origin the provider's name in print, and for a statement the body and the office that speak
 * @param zone what a time means that names no zone
 * @param language BCP 47, of items that name none; null where it is to be detected
 * @param way in; holds no secret, only where it stands
 */
public record SourceSettings(
        Provider provider,
        Origin origin,
        ZoneId zone,
        @Nullable String language,
        WayIn way) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SourceSettings of(SourceLines lines) {
        return lines.settings();
    }
}
