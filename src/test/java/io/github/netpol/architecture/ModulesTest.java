package io.github.netpol.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.netpol.documentation.Repository;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What the library modules show, and that every package says what null means. */
class ModulesTest {
    /** The package of the jar that has no module-info, since the client that it speaks of has no lasting module name. */
    private static final String AUTOMATIC = "io.github.netpol.fabric8";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.netpol");
    private static final JavaClasses ALL = new ClassFileImporter().importPackages("io.github.netpol");

    @Test
    void publicTypesAreInExportedPackagesOrInternal() throws IOException {
        Set<String> shown = MAIN.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getPackageName)
                .filter(name -> !name.contains(".internal") && !(name + ".").startsWith("io.github.netpol.cli."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown).isNotEmpty().isEqualTo(exported());
    }

    @Test
    void nothingInternalIsExported() throws IOException {
        assertThat(exported()).noneMatch(name -> name.contains("internal"));
    }

    @Test
    void theReaderShowsItsInsideToTheModuleOfIntentFilesOnly() throws IOException {
        Set<String> shown = modules().stream()
                .flatMap(module -> module.exports().stream()
                        .filter(ModuleDescriptor.Exports::isQualified)
                        .map(export -> module.name() + " shows " + export.source() + " to " + export.targets()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown)
                .containsExactly(
                        "io.github.netpol.yaml shows io.github.netpol.yaml.internal.files to [io.github.netpol.intents]",
                        "io.github.netpol.yaml shows io.github.netpol.yaml.internal.structure to [io.github.netpol.intents]",
                        "io.github.netpol.yaml shows io.github.netpol.yaml.internal.text to [io.github.netpol.intents]");
    }

    @Test
    void noInternalTypeShowsInThePublicFace() throws IOException {
        Set<String> exported = exported();
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(DescribedPredicate.describe(
                        "are exported",
                        (JavaClass type) -> exported.contains(type.getPackageName())
                                && type.getModifiers().contains(JavaModifier.PUBLIC)))
                .should(speakOnlyOfWhatIsShown())
                .check(MAIN);
    }

    private static ArchCondition<JavaMethod> speakOnlyOfWhatIsShown() {
        return new ArchCondition<>("speak only of the model, exported types, the JDK and the client libraries") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getAllInvolvedRawTypes().forEach(type -> {
                    String name = type.getBaseComponentType().getName();
                    boolean ofTests = method.getOwner().getPackageName().equals("io.github.netpol.testing")
                            && (name.startsWith("org.assertj.core.") || name.startsWith("org.junit.jupiter.api."));
                    boolean foreign = name.startsWith("com.") || name.startsWith("org.");
                    if (name.contains(".internal.") || (foreign && !ofTests)) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " speaks of " + name));
                    }
                });
            }
        };
    }

    /** Else Maven can take one part from here, and another one in an older version from a client library. */
    @Test
    void theReaderDeclaresAllPartsOfJacksonThatItRequires() throws IOException {
        String pom = Files.readString(Repository.ROOT.resolve("netpol-yaml/pom.xml"));
        Set<String> declared = Pattern.compile("<artifactId>jackson-([a-z-]+)</artifactId>")
                .matcher(pom)
                .results()
                .map(part -> part.group(1).replace("dataformat-", "dataformat."))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> required = modules().stream()
                .filter(module -> module.name().equals("io.github.netpol.yaml"))
                .flatMap(module -> module.requires().stream())
                .map(ModuleDescriptor.Requires::name)
                .filter(name -> name.startsWith("com.fasterxml.jackson."))
                .map(name -> name.substring("com.fasterxml.jackson.".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(declared).isNotEmpty().isEqualTo(required);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> packages =
                ALL.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages)
                .hasSizeGreaterThan(8)
                .allSatisfy(
                        name -> assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                                .as("package-info of %s is @NullMarked", name)
                                .isTrue());
    }

    private static Set<String> exported() throws IOException {
        Set<String> names = modules().stream()
                .flatMap(module -> module.exports().stream())
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
        names.add(AUTOMATIC);
        return names;
    }

    private static List<ModuleDescriptor> modules() throws IOException {
        List<ModuleDescriptor> modules = new ArrayList<>();
        for (URL url : Collections.list(ModulesTest.class.getClassLoader().getResources("module-info.class"))) {
            try (InputStream stream = url.openStream()) {
                ModuleDescriptor module = ModuleDescriptor.read(stream);
                if (module.name().startsWith("io.github.netpol")) {
                    modules.add(module);
                }
            }
        }
        return modules;
    }
}
