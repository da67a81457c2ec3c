package dev.dateline.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** One package to a framework's door, and no way round in circles. */
class ArchitectureTest {
    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.dateline.gateway");

    @Test
    void hubShelfProtocolPageAndAccountKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..gateway.hub..",
                        "..gateway.shelf..",
                        "..gateway.protocol..",
                        "..gateway.page..",
                        "..gateway.account..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "io.netty..", "org.apache.kafka..", "org.apache.lucene..")
                .check(GATEWAY);
    }

    @Test
    void onlyTheFeedKnowsKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..gateway.feed..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.vertx.kafka..")
                .check(GATEWAY);
    }

    @Test
    void onlyOpsMeasures() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..gateway.ops..", "dev.dateline.gateway")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer..")
                .check(GATEWAY);
    }

    @Test
    void onlyAccountKnowsHowPasswordsAreHashed() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..gateway.account..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bouncycastle..")
                .check(GATEWAY);
    }

    @Test
    void onlyOpenIdKnowsHowTokensAreMade() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..gateway.openid..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.nimbusds..", "net.minidev..")
                .check(GATEWAY);
    }

    @Test
    void noPackageDependsOnItselfThroughAnother() {
        slices().matching("dev.dateline.gateway.(*)..")
                .should()
                .beFreeOfCycles()
                .check(GATEWAY);
    }

    @Test
    void noPackageIsADrawerForEverything() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..")
                .check(GATEWAY);
    }
}
