package io.github.netpol.intents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.model.SourceLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntentFileTest {
    @TempDir
    private Path folder;

    private static List<Intent> intents(String text) {
        return IntentFile.readText("intents.yaml", text).intents();
    }

    private static String claim(String fields) {
        return intents("version: 1\nintents:\n  - {name: a, " + fields + "}\n")
                .get(0)
                .claim()
                .toString();
    }

    private static String from(String endpoint) {
        return claim("from: " + endpoint + ", to: {ip: 10.0.0.1}, expect: deny").replaceFirst(" -> .*", "");
    }

    @Test
    void anEndpointIsPodsOfANamespace() {
        assertThat(from("{namespace: shop}"))
                .isEqualTo(Subject.namespace("shop").toString());
        assertThat(from("{namespace: shop, workload: web}"))
                .isEqualTo(Subject.workload("shop", "web").toString());
        assertThat(from("{namespace: shop, workload: StatefulSet/db}"))
                .isEqualTo(Subject.workload("shop", "StatefulSet/db").toString());
        assertThat(from("{namespace: shop, pod: web-0}"))
                .isEqualTo(Subject.pod("shop", "web-0").toString());
        assertThat(from("{namespace: shop, labels: \"app in (web,bff)\"}"))
                .isEqualTo(Subject.pods("shop", "app in (web,bff)").toString());
        assertThat(from("{namespace: shop, labels: {app: web, tier: front}}"))
                .isEqualTo(Subject.pods("shop", "app=web,tier=front").toString());
    }

    @Test
    void anEndpointIsPodsOfNamespacesWithLabels() {
        assertThat(from("{namespaceLabels: team=a}"))
                .isEqualTo(Subject.podsIn("team=a", "*").toString());
        assertThat(from("{namespaceLabels: {team: a}, labels: app=web}"))
                .isEqualTo(Subject.podsIn("team=a", "app=web").toString());
        assertThat(from("{namespaceLabels: \"*\", labels: app=web}"))
                .isEqualTo(Subject.podsIn("*", "app=web").toString());
        assertThat(from("{namespaceLabels: {}, labels: app=web}"))
                .isEqualTo(Subject.podsIn("*", "app=web").toString());
    }

    @Test
    void anEndpointIsAnAddressABlockAServiceAllPodsOrTheOutside() {
        assertThat(from("{ip: 203.0.113.7}")).isEqualTo("203.0.113.7");
        assertThat(from("{cidr: \"2001:db8::/32\"}")).isEqualTo("2001:db8::/32");
        assertThat(from("{service: shop/db}"))
                .isEqualTo(Subject.service("shop", "db").toString());
        assertThat(from("{all: pods}")).isEqualTo(Subject.anyPod().toString());
        assertThat(from("{outside: cluster}"))
                .isEqualTo(Subject.outsideTheCluster().toString());
    }

    @Test
    void anEndpointHasOneExceptionOrSeveral() {
        Subject namespace = Subject.namespace("kube-system");

        assertThat(from("{all: pods, except: {namespace: kube-system}}"))
                .isEqualTo(Subject.anyPod().except(namespace).toString());
        assertThat(from("{all: pods, except: [{namespace: kube-system}, {ip: 10.0.0.7}]}"))
                .isEqualTo(Subject.anyPod()
                        .except(namespace)
                        .except(Subject.ip("10.0.0.7"))
                        .toString());
    }

    @Test
    void aNameStandsForWhatItIsDefinedAs() {
        List<Intent> intents = intents("""
                version: 1
                define:
                  everybody: {all: pods, except: dns}
                  dns: coredns
                  coredns: {namespace: kube-system, workload: coredns}
                intents:
                  - {name: a, from: everybody, to: dns, expect: allow}
                """);

        assertThat(intents.get(0).claim())
                .isEqualTo(Claim.allowed(
                        Subject.anyPod().except(Subject.workload("kube-system", "coredns")),
                        Subject.workload("kube-system", "coredns"),
                        Ports.any()));
    }

    @Test
    void anIntentIsAnAllowanceOrADenial() {
        assertThat(claim("from: {all: pods}, to: {ip: 10.0.0.1}, ports: [TCP/80, http], expect: allow"))
                .isEqualTo(Claim.allowed(Subject.anyPod(), Subject.ip("10.0.0.1"), Ports.parse("TCP/80,http"))
                        .toString());
        assertThat(claim("from: {all: pods}, to: {ip: 10.0.0.1}, expect: deny"))
                .isEqualTo(Claim.denied(Subject.anyPod(), Subject.ip("10.0.0.1"), Ports.any())
                        .toString());
    }

    @Test
    void anIntentHasReasons() {
        String flow = "from: {all: pods}, to: {ip: 10.0.0.1}, expect: deny, because: ";

        assertThat(claim(flow + "{direction: egress}"))
                .isEqualTo(denied(Reason.byEgress()).toString());
        assertThat(claim(flow + "{policy: shop/base}"))
                .isEqualTo(denied(Reason.becauseOf("shop/base")).toString());
        assertThat(claim(flow + "{direction: ingress, policy: shop/base}"))
                .isEqualTo(denied(Reason.byIngress(), Reason.becauseOf("shop/base"))
                        .toString());
    }

    private static Claim denied(Reason... reasons) {
        return Claim.denied(Subject.anyPod(), Subject.ip("10.0.0.1"), Ports.any(), reasons);
    }

    @Test
    void onlyIsAboutTheDestinationOrTheSource() {
        assertThat(claim("to: {namespace: shop}, only: [{from: {all: pods}, ports: [http]}]"))
                .isEqualTo(Claim.allowedOnlyFrom(
                                Subject.namespace("shop"),
                                Ports.any(),
                                List.of(new Grant(Subject.anyPod(), Ports.named("http"))))
                        .toString());
        assertThat(claim("from: {namespace: shop}, only: [{to: {ip: 10.0.0.1}, ports: [TCP/443]}]"))
                .isEqualTo(Claim.allowedOnlyTo(
                                Subject.namespace("shop"),
                                Ports.any(),
                                List.of(new Grant(Subject.ip("10.0.0.1"), Ports.tcp(443))))
                        .toString());
        assertThat(claim("to: {namespace: shop}, only: []"))
                .isEqualTo(Claim.allowedOnlyFrom(Subject.namespace("shop"), Ports.any(), List.of())
                        .toString());
    }

    @Test
    void anEntryOfOnlyWithoutPortsHasThoseOfItsIntent() {
        assertThat(claim("to: {namespace: shop}, ports: [TCP/5432], only: [{from: {all: pods}}]"))
                .isEqualTo(Claim.allowedOnlyFrom(
                                Subject.namespace("shop"),
                                Ports.tcp(5432),
                                List.of(new Grant(Subject.anyPod(), Ports.tcp(5432))))
                        .toString());
    }

    @Test
    void anIntentKnowsItsNameItsWaiverAndWhereItIsWritten() {
        Intent intent = intents("""
                        version: 1
                        intents:
                          - name: closed
                            from: {all: pods}
                            to: {ip: 10.0.0.1}
                            expect: deny
                            waiver: {reason: OPS-1, until: 2026-12-31}
                        """).get(0);

        assertThat(intent.name()).isEqualTo("closed");
        assertThat(intent.waiver()).isEqualTo(new Waiver.Until(LocalDate.of(2026, 12, 31), "OPS-1"));
        assertThat(intent.location()).isEqualTo(new SourceLocation("intents.yaml", 3, 5));
    }

    @Test
    void aFileMayBeJson() {
        assertThat(intents("""
                {"version": 1, "intents": [{"name": "a", "from": {"all": "pods"}, "to": {"ip": "10.0.0.1"}, "expect": "deny"}]}
                """)).hasSize(1);
    }

    @Test
    void anchorsAndMergeKeysSaveWriting() {
        assertThat(intents("""
                version: 1
                intents:
                  - &first {name: a, from: {all: pods}, to: {ip: 10.0.0.1}, expect: deny}
                  - {<<: *first, name: b}
                """)).extracting(Intent::name).containsExactly("a", "b");
    }

    @Test
    void aFileIsReadFromItsPath() throws IOException {
        Path path = Files.writeString(
                folder.resolve("i.yaml"),
                "version: 1\nintents:\n  - {name: a, from: {all: pods}, to: {ip: 10.0.0.1}, expect: deny}\n");

        assertThat(IntentFile.read(path).intents()).hasSize(1);
        assertThat(IntentFile.read(path).name()).isEqualTo(path.toString());
    }

    @Test
    void whatCannotBeReadIsADiagnostic() {
        assertThat(IntentFile.read(folder.resolve("nowhere.yaml")).diagnostics())
                .singleElement()
                .asString()
                .endsWith("nowhere.yaml:1:1: error: there is no such file");
        assertThat(IntentFile.read(folder).diagnostics())
                .singleElement()
                .asString()
                .endsWith(":1:1: error: this is a folder; name the intent files in it");
    }
}
