package dev.dateline.standalone.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files under {@code ops/}: alerts that can be acted on, and a dashboard that can be read. */
class AlertsTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PROMETHEUS = ROOT.resolve("ops/prometheus");
    private static final String RUNBOOK = "docs/runbook.md";
    private static final Pattern ALERT_NAME = Pattern.compile("Dateline[A-Z][A-Za-z]+");

    @Test
    void everyAlertHasASectionOfTheRunbookAndEverySectionAnAlert() throws IOException {
        List<String> sections = sections();
        List<JsonNode> alerts = alerts();

        assertThat(alerts).hasSizeGreaterThan(20);
        assertThat(alerts)
                .extracting(alert -> alert.at("/annotations/runbook").asText())
                .containsExactlyElementsOf(alerts.stream()
                        .map(alert -> RUNBOOK + "#" + name(alert).toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(sections)
                .containsExactlyElementsOf(alerts.stream().map(AlertsTest::name).toList());
    }

    @Test
    void everySectionSaysHowUrgentItIsWhatToLookAtAndWhatToDo() throws IOException {
        String runbook = Files.readString(ROOT.resolve(RUNBOOK));
        for (JsonNode alert : alerts()) {
            String from = runbook.substring(runbook.indexOf("## " + name(alert)) + 3);
            int next = from.indexOf("\n## ");
            String section = next < 0 ? from : from.substring(0, next);
            String severity = alert.at("/labels/severity").asText();

            assertThat(section)
                    .as(name(alert))
                    .contains(severity.equals("page") ? "\n*Page.* " : "\n*Ticket.* ")
                    .contains("**Look at**", "**Do**");
        }
    }

    @Test
    void theRunbookNamesNoAlertThatIsNone() throws IOException {
        Set<String> named = new TreeSet<>();
        Matcher name = ALERT_NAME.matcher(Files.readString(ROOT.resolve(RUNBOOK)));
        while (name.find()) {
            named.add(name.group());
        }

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        alerts().stream().map(AlertsTest::name).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"test rules rules_test.yml", "check config prometheus.yml"})
    void theRulesDoWhatTheirTestsSay(String arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments.split(" ", -1)));
        Process promtool = started(command);
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(promtool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(promtool.exitValue()).as(said).isZero();
    }

    @Test
    void everyAlertHasACaseInWhichItFires() throws IOException {
        Set<String> firing = new TreeSet<>();
        for (JsonNode test : new YAMLMapper()
                .readTree(PROMETHEUS.resolve("rules_test.yml").toFile())
                .get("tests")) {
            for (JsonNode tried : test.get("alert_rule_test")) {
                if (!tried.get("exp_alerts").isEmpty()) {
                    firing.add(tried.get("alertname").asText());
                }
            }
        }

        assertThat(firing)
                .containsExactlyInAnyOrderElementsOf(
                        alerts().stream().map(AlertsTest::name).toList());
    }

    @Test
    void everyPanelOfTheDashboardAsksSomethingAndSaysWhatItShows() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(ROOT.resolve("ops/grafana/dateline.json").toFile());
        List<JsonNode> panels = new ArrayList<>();
        dashboard.get("panels").forEach(panels::add);
        panels.removeIf(panel -> panel.get("type").asText().equals("row"));

        assertThat(panels).hasSizeGreaterThan(20);
        assertThat(panels).allSatisfy(panel -> {
            assertThat(panel.get("title").asText()).isNotBlank();
            assertThat(panel.get("description").asText()).endsWith(".");
            assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotBlank();
            assertThat(panel.get("targets")).isNotEmpty();
        });
        assertThat(panels).extracting(panel -> panel.get("id").asInt()).doesNotHaveDuplicates();
    }

    private static Process started(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .directory(PROMETHEUS.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            return abort("promtool is not here (Debian: apt-get install prometheus): " + e.getMessage());
        }
    }

    private static List<JsonNode> alerts() throws IOException {
        List<JsonNode> alerts = new ArrayList<>();
        new YAMLMapper()
                .readTree(PROMETHEUS.resolve("rules.yml").toFile())
                .get("groups")
                .forEach(group -> group.get("rules").forEach(alerts::add));
        return alerts;
    }

    private static List<String> sections() throws IOException {
        return Files.readString(ROOT.resolve(RUNBOOK))
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .collect(Collectors.toList());
    }

    private static String name(JsonNode alert) {
        return alert.get("alert").asText();
    }
}
