package dev.dateline.standalone.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What whoever started the demonstration reads first. */
final class DemoWelcome {
    private DemoWelcome() {}

    /** How many of the story's beats have been told, and what its clock shows. */
    record Progress(int told, int beats, String time) {
        boolean isTold() {
            return told >= beats;
        }

        boolean isBegun() {
            return told > 0;
        }
    }

    /** The addresses and what to do; {@code signIn} is the path of the editors' one-time link. */
    static List<String> lines(URI pages, String signIn, DemoOptions options, Progress progress) {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "Dateline, a demonstration: one afternoon of news, 19 September 2023, New York time.",
                "",
                "  Readers   " + pages.resolve("/articles/nagorno-karabakh"),
                "            " + pages + "   (all articles)",
                "  Editors   " + pages.resolve(signIn) + "   (this link works once)",
                ""));
        lines.addAll(progress.isTold() ? told(options) : toTell(options, progress));
        lines.add("");
        return lines;
    }

    private static List<String> told(DemoOptions options) {
        return List.of(
                "The story has been told before, and its pages are as they were. Ctrl-C stops; remove "
                        + options.data(),
                "to hear it again.");
    }

    private static List<String> toTell(DemoOptions options, Progress progress) {
        List<String> lines = new ArrayList<>();
        if (progress.isBegun()) {
            lines.add("It goes on where it was: %s, %d of %d told."
                    .formatted(progress.time(), progress.told(), progress.beats()));
        } else {
            lines.addAll(options.handsFree() ? watch() : decide());
        }
        lines.add("Ctrl-C stops. The same command goes on where it was (in " + options.data() + ").");
        return lines;
    }

    private static List<String> decide() {
        return List.of(
                "Open a readers' page and the editors' link side by side. Items come in one by one, below and at",
                "the desk; approve one, and watch it appear on the page.");
    }

    private static List<String> watch() {
        return List.of("Open a readers' page and watch: items come in one by one, and are approved by themselves.");
    }
}
