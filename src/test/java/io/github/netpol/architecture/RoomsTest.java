package io.github.netpol.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.netpol.intents.Intent;
import io.github.netpol.intents.IntentFile;
import io.github.netpol.yaml.Diagnostic;
import io.github.netpol.yaml.ReaderOptions;
import java.util.stream.Stream;

/** Which room may use which; arrows point downwards only. */
@AnalyzeClasses(packages = "io.github.netpol", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    private static final String JAVA = "java..";
    private static final String ANNOTATIONS = "org.jspecify.annotations..";
    private static final String MODEL = "io.github.netpol.model..";
    private static final String ENGINE = "io.github.netpol.engine..";
    private static final String ANALYSIS = "io.github.netpol.engine.analysis..";
    private static final String YAML = "io.github.netpol.yaml..";
    private static final String INTENTS = "io.github.netpol.intents..";
    private static final String INTENT_FILES = "io.github.netpol.intents.internal.file..";
    private static final String TESTING = "io.github.netpol.testing..";
    private static final String FABRIC8 = "io.github.netpol.fabric8..";
    private static final String CLIENT_JAVA = "io.github.netpol.clientjava..";
    private static final String CLI = "io.github.netpol.cli..";
    private static final String ADDRESSES = "inet.ipaddr..";

    @ArchTest
    static final ArchRule theModelUsesNothingButAddresses = classes()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(MODEL, ADDRESSES, JAVA, ANNOTATIONS)
            .as("the model knows no Jackson, no YAML and no Guava");

    @ArchTest
    static final ArchRule theEngineUsesTheModelAndKnowsNoYaml = classes()
            .that()
            .resideInAPackage(ENGINE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ENGINE, MODEL, ADDRESSES, "com.google.common..", JAVA, ANNOTATIONS);

    @ArchTest
    static final ArchRule theReaderUsesTheModelAndKnowsNoEngine = classes()
            .that()
            .resideInAPackage(YAML)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    YAML, MODEL, ADDRESSES, "com.fasterxml.jackson..", "org.yaml.snakeyaml..", JAVA, ANNOTATIONS);

    @ArchTest
    static final ArchRule intentsUseReaderEngineAndModel = classes()
            .that()
            .resideInAPackage(INTENTS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(INTENTS, YAML, ENGINE, MODEL, JAVA, ANNOTATIONS)
            .as("intents know no Jackson, no test framework and no Guava");

    @ArchTest
    static final ArchRule theAssertionsUseWhatTestsAreWrittenWith = classes()
            .that()
            .resideInAPackage(TESTING)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    TESTING,
                    INTENTS,
                    YAML,
                    ENGINE,
                    MODEL,
                    "com.google.common..",
                    "org.assertj.core..",
                    "org.junit.jupiter.api..",
                    "org.junit.platform.commons.support..",
                    "org.opentest4j..",
                    JAVA,
                    ANNOTATIONS);

    @ArchTest
    static final ArchRule nothingElseUsesWhatTestsAreWrittenWith = noClasses()
            .that()
            .resideOutsideOfPackage(TESTING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TESTING, "org.assertj..", "org.junit..", "org.opentest4j..");

    @ArchTest
    static final ArchRule aClientsObjectsAreHandedToTheReader = classes()
            .that()
            .resideInAPackage(FABRIC8)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    FABRIC8, YAML, "io.fabric8.kubernetes..", "com.fasterxml.jackson.annotation..", JAVA, ANNOTATIONS);

    @ArchTest
    static final ArchRule theOtherClientsObjectsAreTheSame = classes()
            .that()
            .resideInAPackage(CLIENT_JAVA)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(CLIENT_JAVA, YAML, "io.kubernetes.client..", "com.google.gson..", JAVA, ANNOTATIONS);

    @ArchTest
    static final ArchRule theModelsSyntaxChecksStandAlone = classes()
            .that()
            .resideInAPackage("io.github.netpol.model.syntax..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.github.netpol.model.syntax..", JAVA, ANNOTATIONS);

    @ArchTest
    static final ArchRule theWordingOfMessagesStandsAlone = classes()
            .that()
            .resideInAPackage("io.github.netpol.model.text..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.github.netpol.model.text..", JAVA, ANNOTATIONS);

    @ArchTest
    static final ArchRule nobodyButTheEngineSeesItsInside = noClasses()
            .that()
            .resideOutsideOfPackage(ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.netpol.engine.internal..");

    @ArchTest
    static final ArchRule analysesStandOnTheEngineAndNothingOfItOnThem = noClasses()
            .that()
            .resideInAPackage(ENGINE)
            .and()
            .resideOutsideOfPackage(ANALYSIS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ANALYSIS);

    /** Intent files are read as manifests are: with places, limits, tables of fields and suggestions. */
    @ArchTest
    static final ArchRule nobodyButTheReaderAndThatOfIntentFilesSeesItsInside = noClasses()
            .that()
            .resideOutsideOfPackages(YAML, INTENT_FILES)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.netpol.yaml.internal..");

    @ArchTest
    static final ArchRule ofTheReadersInsideIntentFilesSeeTextStructureAndFiles = noClasses()
            .that()
            .resideInAPackage(INTENT_FILES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.github.netpol.yaml.internal.kind..", "io.github.netpol.yaml.internal.inventory..");

    @ArchTest
    static final ArchRule nobodyButIntentsSeesTheirInside = noClasses()
            .that()
            .resideOutsideOfPackage(INTENTS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.netpol.intents.internal..");

    @ArchTest
    static final ArchRule nobodyUsesTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CLI);

    /** But for the values that a face and its inside hand each other. */
    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("io.github.netpol.(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(
                    resideInAPackage("io.github.netpol.yaml.internal.."),
                    describe(
                            "values of the reader's face",
                            type -> Stream.of(Diagnostic.class, ReaderOptions.class)
                                    .anyMatch(value -> type.getName().startsWith(value.getName()))))
            .ignoreDependency(
                    resideInAPackage(INTENT_FILES),
                    describe(
                            "values of the intents' face",
                            type -> type.getPackageName().equals(Intent.class.getPackageName())
                                    && !type.getName().equals(IntentFile.class.getName())));

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints =
            noClasses().that().resideOutsideOfPackage(CLI).should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule classesAreNamedAfterNotions = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl");
}
