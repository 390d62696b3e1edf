package io.github.netpol.testing.sentences;

import static io.github.netpol.testing.PolicyAssertions.*;

import io.github.netpol.intents.Ports;
import io.github.netpol.intents.Subject;
import io.github.netpol.model.Pod;
import org.junit.jupiter.api.Test;

/** The words for subjects and ports. */
class WordsTest {

    @Test
    void everySortOfSubjectHasAWord() {
        Pod pod = Pod.builder("shop", "web-1").build();
        assertThat(pod(pod)).isEqualTo(Subject.pod(pod));
        assertThat(pod("shop", "web-1")).isEqualTo(Subject.pod("shop", "web-1"));
        assertThat(workload("shop", "web")).isEqualTo(Subject.workload("shop", "web"));
        assertThat(pods("shop", "app in (a,b)")).isEqualTo(Subject.pods("shop", "app in (a,b)"));
        assertThat(podsIn("team=a", "*")).isEqualTo(Subject.podsIn("team=a", "*"));
        assertThat(namespace("shop")).isEqualTo(Subject.namespace("shop"));
        assertThat(anyPod()).isEqualTo(Subject.anyPod());
        assertThat(service("shop", "web")).isEqualTo(Subject.service("shop", "web"));
        assertThat(ip("203.0.113.7")).isEqualTo(Subject.ip("203.0.113.7"));
        assertThat(cidr("10.0.0.0/8")).isEqualTo(Subject.cidr("10.0.0.0/8"));
        assertThat(outsideTheCluster()).isEqualTo(Subject.outsideTheCluster());
    }

    @Test
    void everySortOfPortHasAWord() {
        assertThat(tcp(80)).isEqualTo(Ports.tcp(80));
        assertThat(tcp(80, 90)).isEqualTo(Ports.tcp(80, 90));
        assertThat(udp(53)).isEqualTo(Ports.udp(53));
        assertThat(udp(53, 54)).isEqualTo(Ports.udp(53, 54));
        assertThat(sctp(7)).isEqualTo(Ports.sctp(7));
        assertThat(sctp(7, 8)).isEqualTo(Ports.sctp(7, 8));
        assertThat(port("http")).isEqualTo(Ports.named("http"));
        assertThat(anyPort()).isEqualTo(Ports.any());
    }
}
