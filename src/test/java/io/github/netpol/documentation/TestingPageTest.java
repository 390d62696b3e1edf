package io.github.netpol.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.testing.DecisionAssert;
import io.github.netpol.testing.EgressAssert;
import io.github.netpol.testing.FlowAssert;
import io.github.netpol.testing.IngressAssert;
import io.github.netpol.testing.IntentTests;
import io.github.netpol.testing.IsolationAssert;
import io.github.netpol.testing.PoliciesAssert;
import io.github.netpol.testing.PolicyAssertions;
import io.github.netpol.testing.PolicyIntents;
import io.github.netpol.testing.PortsAssert;
import io.github.netpol.testing.Sentence;
import io.github.netpol.testing.SourceAssert;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on tests names every word that a sentence can have. */
class TestingPageTest {
    private static final String PAGE = Repository.read("docs/testing.md");

    @ParameterizedTest
    @ValueSource(
            classes = {
                PolicyAssertions.class,
                PoliciesAssert.class,
                Sentence.class,
                SourceAssert.class,
                PortsAssert.class,
                FlowAssert.class,
                DecisionAssert.class,
                IngressAssert.class,
                EgressAssert.class,
                IsolationAssert.class,
                PolicyIntents.class,
                IntentTests.class
            })
    void everyWordIsNamed(Class<?> type) {
        assertThat(Stream.of(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                        .map(Method::getName)
                        .distinct())
                .isNotEmpty()
                .allSatisfy(word -> assertThat(PAGE).containsPattern("\\b" + word + "\\b"));
    }
}
