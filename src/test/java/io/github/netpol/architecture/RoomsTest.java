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
    static final ArchRule theModelsSyntaxChecksStandAlone = classes()
            .that()
            .resideInAPackage("io.github.netpol.model.syntax..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.github.netpol.model.syntax..", JAVA, ANNOTATIONS);

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

    @ArchTest
    static final ArchRule nobodyButTheReaderSeesItsInside = noClasses()
            .that()
            .resideOutsideOfPackage(YAML)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.netpol.yaml.internal..");

    @ArchTest
    static final ArchRule nobodyUsesTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CLI);

    /** But for the values that the reader's face and its inside hand each other. */
    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("io.github.netpol.(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(
                    resideInAPackage("io.github.netpol.yaml.internal.."),
                    describe(
                            "values of the reader's face",
                            type -> Stream.of(Diagnostic.class, ReaderOptions.class)
                                    .anyMatch(value -> type.getName().startsWith(value.getName()))));

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
