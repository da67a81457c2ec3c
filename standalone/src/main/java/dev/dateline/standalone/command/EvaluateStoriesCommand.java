package dev.dateline.standalone.command;

import dev.dateline.standalone.evaluate.matching.StoriesRun;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Whether items that no article takes come together as the stories that they tell. */
@Command(
        name = "stories",
        description = {
            "Fold DIR/items.jsonl and DIR/articles.jsonl into candidate stories, and score the pairs that come together.",
            "Both are taken for items that no article takes, and scored by the event that they belong to (an item's article",
            "or story, an article's id). Predictions: {item, candidate}. The threshold was chosen on this very figure."
        },
        mixinStandardHelpOptions = true)
final class EvaluateStoriesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private EvaluateOptions options = new EvaluateOptions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        StoriesRun run = new StoriesRun(options.gold());
        options.write(run.predictions());
        out.println(run.line());
        out.flush();
        return 0;
    }
}
