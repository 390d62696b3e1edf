package io.github.netpol.intents;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON schema accepts what the reader accepts, and refuses what it refuses, as far as a schema can know. */
class SchemaTest {
    private static final Schema SCHEMA = schema("/io/github/netpol/intents/netpol-intents.schema.json");

    private static Schema schema(String resource) {
        try (InputStream stream = SchemaTest.class.getResourceAsStream(resource)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(stream);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Error> problems(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }

    @TestFactory
    Stream<DynamicTest> brokenFilesAreRefusedIfASchemaCanKnow() {
        return BrokenFile.ALL.stream()
                .map(broken -> DynamicTest.dynamicTest(
                        broken.rule(),
                        () -> assertThat(problems(broken.text()).isEmpty())
                                .isEqualTo(broken.schema() == BrokenFile.Schema.CANNOT_KNOW)));
    }

    @Test
    void everyFormIsAccepted() throws IOException {
        String everything = Files.readString(Path.of("src/test/resources/every-form.yaml"));

        assertThat(IntentFile.readText("every-form.yaml", everything).diagnostics())
                .isEmpty();
        assertThat(problems(everything)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/cli.md", "docs/intents.md", "examples/shop/intents.yaml"})
    void theDocumentsAndTheExampleAreAccepted(String file) throws IOException {
        String text = Files.readString(Path.of("..", file));
        List<String> intentFiles = file.endsWith(".md") ? intentFilesIn(text) : List.of(text);

        assertThat(intentFiles)
                .isNotEmpty()
                .allSatisfy(intents -> assertThat(problems(intents)).isEmpty());
    }

    private static List<String> intentFilesIn(String document) {
        return Pattern.compile("```yaml\n(version: 1\n.*?)```\n", Pattern.DOTALL)
                .matcher(document)
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
