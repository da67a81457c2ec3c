package dev.dateline.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseRulesTest {
    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.dateline");
    }

    @ParameterizedTest
    @CsvSource({
        "ingest, processor", "ingest, gateway", "processor, ingest",
        "processor, gateway", "gateway, ingest", "gateway, processor",
    })
    void noServiceKnowsAnother(String one, String other) {
        noClasses()
                .that()
                .resideInAPackage("dev.dateline." + one + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.dateline." + other + "..", "dev.dateline.standalone..")
                .check(classes);
    }

    @Test
    void theContractKnowsNobody() {
        noClasses()
                .that()
                .resideInAPackage("dev.dateline.contract..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.dateline.ingest..",
                        "dev.dateline.processor..",
                        "dev.dateline.gateway..",
                        "dev.dateline.standalone..",
                        "org.apache.kafka..",
                        "org.apache.lucene..",
                        "io.vertx..")
                .check(classes);
    }

    @Test
    void nothingHereGoesInCircles() {
        slices().matching("dev.dateline.standalone.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
        slices().matching("dev.dateline.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void noPackageIsADrawerForAnything() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..")
                .check(classes);
    }

    @Test
    void onlyTraceKnowsOpenTelemetry() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.dateline.standalone.trace..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.opentelemetry..")
                .check(classes);
    }

    @Test
    void onlyTheBrokerKnowsKafkasServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.dateline.standalone.broker..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kafka..", "org.apache.kafka.metadata..", "org.apache.kafka.raft..")
                .check(classes);
    }
}
