package dev.dateline.gateway.page;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** uPlot, which draws the charts of the ops page, out of its jar. */
final class Plot {
    static final String SCRIPT = "uplot.js";
    static final String STYLE = "uplot.css";

    /** All that it has. */
    static final List<String> NAMES = List.of(SCRIPT, STYLE);

    private static final Packed HOME = new Packed("org.webjars.npm/uplot", "webjars/uplot");

    private Plot() {}

    /** The file of that name, as it is served. */
    static byte[] read(String name) {
        String text = name.equals(SCRIPT)
                // The small one of its scripts names what it makes, and does not export it; the module is three times
                // as large.
                ? HOME.text("dist/uPlot.iife.min.js") + "\nexport default uPlot;\n"
                : HOME.text("dist/uPlot.min.css");
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
