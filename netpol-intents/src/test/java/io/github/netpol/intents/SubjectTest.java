package io.github.netpol.intents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.netpol.model.Pod;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SubjectTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(Subject.pod(Pod.builder("shop", "web-1").build()), "shop/web-1"),
                Arguments.of(Subject.pod("shop", "web-1"), "pod shop/web-1"),
                Arguments.of(Subject.workload("shop", "web"), "shop/web"),
                Arguments.of(Subject.workload("shop", "StatefulSet/db"), "shop/StatefulSet/db"),
                Arguments.of(Subject.namespace("shop"), "namespace shop"),
                Arguments.of(Subject.pods("shop", "*"), "namespace shop"),
                Arguments.of(Subject.pods("shop", "app in (web,bff)"), "shop[app in (web,bff)]"),
                Arguments.of(Subject.podsIn("team=a", "app=web"), "namespaces[team=a][app=web]"),
                Arguments.of(Subject.podsIn("team=a", "*"), "namespaces[team=a]"),
                Arguments.of(Subject.podsIn("*", "app=web"), "any namespace[app=web]"),
                Arguments.of(Subject.anyPod(), "any pod"),
                Arguments.of(Subject.service("shop", "db"), "service shop/db"),
                Arguments.of(Subject.ip("10.0.0.1"), "10.0.0.1"),
                Arguments.of(Subject.cidr("10.0.0.0/8"), "10.0.0.0/8"),
                Arguments.of(Subject.outsideTheCluster(), "the outside"),
                Arguments.of(
                        Subject.anyPod().except(Subject.namespace("kube-system")),
                        "any pod except namespace kube-system"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everySubjectHasATextAsMessagesCallIt(Subject subject, String text) {
        assertThat(subject).hasToString(text);
    }

    @Test
    void whatCannotBeReadIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subject.pods("shop", "app in (web"))
                .withMessageContaining("lacks a `)`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subject.ip("10.0.0"))
                .withMessageContaining("is not an IP address");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subject.cidr("10.0.0.1"))
                .withMessageContaining("write `10.0.0.1/32`");
    }
}
