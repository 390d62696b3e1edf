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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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
}
