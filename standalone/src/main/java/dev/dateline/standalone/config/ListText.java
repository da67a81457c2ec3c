package dev.dateline.standalone.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.dateline.standalone.Trouble;

/** A list that stands in one variable, as YAML or JSON. */
final class ListText {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ListText() {}

    /**
     * Reads the list that the variable holds.
     *
     * @throws Trouble in one line that names the variable, without its text: a key may stand there by mistake
     */
    static ArrayNode read(String variable, String text) {
        try {
            if (YAML.readTree(text) instanceof ArrayNode list) {
                Overlay.checkSources(list);
                return list;
            }
        } catch (JacksonException e) {
            throw Trouble.wrongUse(variable + ": is no YAML" + line(e));
        }
        throw Trouble.wrongUse(
                variable + ": is not a list: write it as in the file, in lines that begin with -, or as [{…}, {…}]");
    }

    private static String line(JacksonException e) {
        return e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
    }
}
