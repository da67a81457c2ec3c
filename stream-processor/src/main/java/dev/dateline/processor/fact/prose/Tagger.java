package dev.dateline.processor.fact.prose;

import java.util.List;
import java.util.Objects;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.util.SequenceValidator;

/**
 * Tags words by OpenNLP's model, one tag after the other: keeping three in mind, as its own tagger does, takes three times
 * as long. For one thread.
 */
final class Tagger {
    private static final String MODEL = "pos.model";

    private final BeamSearch search;
    private final POSContextGenerator contexts;
    private final SequenceValidator<String> validator;

    Tagger(POSModel model) {
        MaxentModel likely = Objects.requireNonNull(model.getArtifact(MODEL), "the model holds " + MODEL);
        this.search = new BeamSearch(1, likely);
        this.contexts = model.getFactory().getPOSContextGenerator();
        this.validator = model.getFactory().getSequenceValidator();
    }

    /** The model's names of the tags, one for each word. */
    List<String> tag(String[] words) {
        return search.bestSequence(words, null, contexts, validator).getOutcomes();
    }
}
