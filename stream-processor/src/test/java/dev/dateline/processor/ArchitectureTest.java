package dev.dateline.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.dateline.processor");

    @Test
    void theFoldKnowsNeitherKafkaNorLuceneNorAnyClock() {
        noClasses()
                .that()
                .resideInAPackage("..processor.log..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache..", "io.vertx..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(CLASSES);
    }

    @Test
    void onlyMatchUsesLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..processor.match..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(CLASSES);
    }

    @Test
    void onlyProseUsesOpenNlp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..processor.fact.prose..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("opennlp..")
                .check(CLASSES);
    }

    @Test
    void onlyMeterMeasures() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..processor.meter..", "dev.dateline.processor")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micrometer..")
                .check(CLASSES);
    }

    @Test
    void noRoomOfFactDependsOnItselfByADetour() {
        slices().matching("dev.dateline.processor.fact.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void matchLineageAndFactDecideWithoutKafka() {
        noClasses()
                .that()
                .resideInAnyPackage("..processor.match..", "..processor.lineage..", "..processor.fact..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void theProcessorDependsOnNoOtherService() {
        classes()
                .that()
                .resideInAPackage("dev.dateline.processor..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.dateline.processor..",
                        "dev.dateline.contract..",
                        "java..",
                        "org.apache..",
                        "opennlp..",
                        "org.rocksdb..",
                        "io.micrometer..",
                        "org.slf4j..",
                        "org.jspecify..",
                        "com.fasterxml.jackson..")
                .check(CLASSES);
    }

    @Test
    void noRoomDependsOnItselfByADetour() {
        slices().matching("dev.dateline.processor.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
