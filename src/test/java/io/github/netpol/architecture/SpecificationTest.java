package io.github.netpol.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The specification shares nothing with the engine, and decides nothing by the model's own methods. */
@AnalyzeClasses(packages = "io.github.netpol.spec")
class SpecificationTest {
    private static final Set<String> DECISIONS_OF_THE_MODEL =
            Set.of("matches", "contains", "isSamePodAs", "isSameNode", "isLoopback", "isFinished", "isStrictPart");

    @ArchTest
    static final ArchRule itDependsOnTheModelAndTheOptionsOnly = classes()
            .should()
            .onlyDependOnClassesThat(describe(
                    "are of the specification, the model, the options or the JDK",
                    type -> type.getPackageName().equals("io.github.netpol.spec")
                            || type.getPackageName().equals("io.github.netpol.model")
                            || type.getName().startsWith("io.github.netpol.engine.EvaluationOptions")
                            || type.getPackageName().startsWith("java.")
                            || type.getPackageName().startsWith("inet.ipaddr")
                            || type.getPackageName().startsWith("org.jspecify")));

    @ArchTest
    static final ArchRule itDecidesByItself = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "the model decides",
                    (JavaAccess<?> access) ->
                            access.getTargetOwner().getPackageName().equals("io.github.netpol.model")
                                    && DECISIONS_OF_THE_MODEL.contains(access.getName())));
}
