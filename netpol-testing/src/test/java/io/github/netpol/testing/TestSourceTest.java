package io.github.netpol.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.SourceLocation;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestSourceTest {

    /** Not even a folder of that name on this machine makes a difference: nothing of it is a path of a file system. */
    @ParameterizedTest
    @CsvSource({
        "classpath:intents.yaml, classpath:/intents.yaml",
        "classpath:/intents.yaml, classpath:/intents.yaml",
        "classpath://shop/intents.yaml, classpath:/shop/intents.yaml",
        "classpath:shop/./x/../intents.yaml, classpath:/shop/intents.yaml",
        "classpath:the intents?#%.csv, classpath:/the%20intents%3F%23%25.csv",
        "classpath:c:/x, classpath:/c:/x",
        "classpath:tmp, classpath:/tmp",
    })
    void aResourceIsNamedAsTheClassPathHasIt(String name, String source) {
        assertThat(TestSource.of(name, Path.of("built"))).hasToString("TestSource[file=" + source + "]");
    }

    @ParameterizedTest
    @CsvSource({"classpath:the intents.csv, classpath:/the%20intents.csv?line=3&column=7"})
    void anIntentHasItsLine(String name, String source) {
        assertThat(TestSource.of(name, Path.of("built")).at(new SourceLocation(name, 3, 7)))
                .hasToString(source);
    }
}
