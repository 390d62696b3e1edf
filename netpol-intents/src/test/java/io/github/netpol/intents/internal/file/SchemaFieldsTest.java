package io.github.netpol.intents.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.netpol.yaml.internal.structure.ObjectType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The JSON schema, the reference and the reader's tables know the same fields. */
class SchemaFieldsTest {
    static Map<String, ObjectType> types() {
        return Map.of(
                "", FileTypes.FILE,
                "/$defs/intent", FileTypes.INTENT,
                "/$defs/grant", FileTypes.GRANT,
                "/$defs/because", FileTypes.BECAUSE,
                "/$defs/waiver", FileTypes.WAIVER,
                "/$defs/virtual", FileTypes.VIRTUAL,
                "/$defs/endpoint", FileTypes.ENDPOINT,
                "/$defs/excepted", FileTypes.EXCEPTED);
    }

    @Test
    void theSchemaHasTheFieldsOfTheReader() throws IOException {
        for (Map.Entry<String, ObjectType> type : types().entrySet()) {
            assertThat(properties(type.getKey()))
                    .as(type.getKey())
                    .isEqualTo(new TreeSet<>(type.getValue().fields().keySet()));
        }
    }

    @Test
    void theReferenceNamesEveryField() throws IOException {
        String reference = Files.readString(Path.of("..", "docs", "intents.md"));

        assertThat(types().values())
                .allSatisfy(type -> assertThat(type.fields().keySet())
                        .allSatisfy(field -> assertThat(reference).containsPattern("[`{ ]" + field + "[`:]")));
    }

    private static Set<String> properties(String pointer) throws IOException {
        Set<String> names = new TreeSet<>();
        try (InputStream schema =
                FileTypes.class.getResourceAsStream("/io/github/netpol/intents/netpol-intents.schema.json")) {
            JsonNode type = new ObjectMapper().readTree(schema).at(pointer);
            assertThat(type.at("/additionalProperties").asText()).isEqualTo("false");
            type.get("properties").fieldNames().forEachRemaining(names::add);
        }
        return names;
    }
}
