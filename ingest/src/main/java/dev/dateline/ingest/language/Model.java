package dev.dateline.ingest.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Apache OpenNLP's model of languages ({@code langdetect-183}), as far as news is written in them. */
final class Model {
    private static final String FILE = "/langdetect-183.bin";

    /** How much likelier than all others a language must be. */
    private static final double CLEARLY = 1.05;

    /** The model's names (ISO 639-3) and ours; what is told apart by its script is not among them. */
    private static final Map<String, String> NEWS = table("""
            afr=af ara=ar aze=az bak=ba bel=be bos=bs bre=br bul=bg cat=ca ces=cs cym=cy dan=da deu=de ekk=et eng=en est=et
            eus=eu fao=fo fas=fa fin=fi fra=fr fry=fy gle=ga glg=gl hin=hi hrv=hr hun=hu ind=id isl=is ita=it kaz=kk kir=ky
            lav=lv lit=lt ltz=lb lvs=lv mar=mr mkd=mk mlt=mt mon=mn msa=ms nep=ne nld=nl nno=nn nob=nb pes=fa pol=pl por=pt
            ron=ro rus=ru slk=sk slv=sl som=so spa=es sqi=sq srp=sr swa=sw swe=sv tat=tt tgk=tg tgl=tl tur=tr ukr=uk urd=ur
            uzb=uz vie=vi zul=zu""");

    private static volatile boolean read;

    private Model() {}

    static boolean prepare() {
        read = Loaded.DETECTOR.getSupportedLanguages().length > 0;
        return read;
    }

    static boolean isRead() {
        return read;
    }

    /** Empty where two languages are about as likely. */
    static Optional<String> language(String text) {
        Map<String, Double> likely = new HashMap<>();
        for (Language each : Loaded.DETECTOR.predictLanguages(text)) {
            String tag = NEWS.get(each.getLang());
            if (tag != null) {
                likely.merge(tag, each.getConfidence(), Double::sum);
            }
        }
        String best = null;
        double most = 0;
        double second = 0;
        for (Map.Entry<String, Double> each : likely.entrySet()) {
            if (each.getValue() > most) {
                second = most;
                best = each.getKey();
                most = each.getValue();
            } else {
                second = Math.max(second, each.getValue());
            }
        }
        return most >= CLEARLY * second ? Optional.ofNullable(best) : Optional.empty();
    }

    private static Map<String, String> table(String pairs) {
        return Pattern.compile("\\s+")
                .splitAsStream(pairs.strip())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }

    /** Read when it is first needed: a start must not wait for it. Its detector keeps nothing between two texts. */
    private static final class Loaded {
        static final LanguageDetectorME DETECTOR = read();

        private static LanguageDetectorME read() {
            try (InputStream in =
                    Objects.requireNonNull(Model.class.getResourceAsStream(FILE), "the model is in a jar")) {
                return new LanguageDetectorME(new LanguageDetectorModel(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
