package dev.dateline.standalone.bench.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.contract.json.Json;
import java.util.List;

/** A story as ninjs, with what wires put around it. */
final class NinjsText {
    private NinjsText() {}

    /** {@code reports} has one. */
    static String of(List<Report> reports) {
        Report report = reports.getFirst();
        ObjectNode ninjs = JsonNodeFactory.instance.objectNode();
        ninjs.put("uri", report.uri()).put("type", "text").put("mimetype", "text/html");
        ninjs.put("version", "1")
                .put("versioncreated", report.made().toString())
                .put("firstcreated", report.made().toString());
        ninjs.put("pubstatus", "usable").put("urgency", 4).put("language", "en");
        ninjs.put("headline", report.headline())
                .put("description_text", report.summary())
                .put("byline", report.byline())
                .put("located", report.place())
                .put("copyrightholder", "Wire Example");
        subjects(ninjs);
        picture(ninjs, report);
        ninjs.put("body_xhtml", "<div>" + report.html() + "</div>");
        return Json.text(ninjs);
    }

    private static void subjects(ObjectNode ninjs) {
        var subjects = ninjs.putArray("subject");
        for (int i = 0; i < 4; i++) {
            subjects.addObject().put("code", "medtop:2000000" + i).put("name", "subject number " + i);
        }
    }

    private static void picture(ObjectNode ninjs, Report report) {
        String address = "https://pictures.wire.example/" + report.uri().hashCode();
        ObjectNode picture = ninjs.putObject("associations").putObject("mainpic");
        picture.put("uri", report.uri() + ":picture").put("type", "picture").put("headline", report.headline());
        ObjectNode renditions = picture.putObject("renditions");
        renditions
                .putObject("hires")
                .put("href", address + "/large.jpg")
                .put("mimetype", "image/jpeg")
                .put("width", 4000)
                .put("height", 3000);
        renditions.putObject("thumbnail").put("href", address + "/small.jpg").put("mimetype", "image/jpeg");
    }
}
