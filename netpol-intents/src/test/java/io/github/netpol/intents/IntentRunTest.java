package io.github.netpol.intents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.intents.IntentResult.Outcome;
import io.github.netpol.model.Cidr;
import io.github.netpol.yaml.Manifests;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every form of an intent, holding and failing, in a small shop whose database takes its web and one outside block. */
class IntentRunTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final World SHOP = World.of(Manifests.readText("""
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop, labels: {team: shop}}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: web-0, namespace: shop, labels: {app: web}}
            spec: {containers: [{name: a, image: a}]}
            status: {podIP: 10.0.0.7}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db, namespace: shop}
            spec:
              template:
                metadata: {labels: {app: db}}
                spec: {containers: [{name: a, image: a, ports: [{name: postgres, containerPort: 5432}]}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: db, namespace: shop}
            spec: {selector: {app: db}, clusterIP: 10.96.0.9, ports: [{port: 15432, targetPort: postgres}]}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: shell, namespace: ops, labels: {app: shell}}
            spec: {containers: [{name: a, image: a}]}
            status: {podIP: 10.0.0.8}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: db-in, namespace: shop}
            spec:
              podSelector: {matchLabels: {app: db}}
              ingress:
                - from: [{podSelector: {matchLabels: {app: web}}}, {ipBlock: {cidr: 203.0.113.0/24}}]
                  ports: [{port: 5432}]
            """))
            // So that no pod can have an address of the block.
            .with(EvaluationOptions.DEFAULTS.withPodCidrs(List.of(Cidr.parse("10.0.0.0/8"))));

    private static List<Outcome> outcomes(World world, String text) {
        return IntentFile.readText("i.yaml", text).check(world, TODAY).stream()
                .map(IntentResult::outcome)
                .toList();
    }

    private static Outcome outcome(String fields) {
        return outcomes(SHOP, "version: 1\nintents:\n  - {name: a, " + fields + "}\n")
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{namespace: shop, pod: web-0}                          | {namespace: ops, pod: shell}",
                "{namespace: shop, labels: app=web}                     | {namespace: ops, labels: app=shell}",
                "{namespaceLabels: team=shop, labels: {app: web}}       | {namespaceLabels: \"*\", labels: app=shell}",
                "{namespace: shop, except: {namespace: shop, workload: db}} | {namespace: ops}",
                "{all: pods, except: [{namespace: ops}, {namespace: shop, labels: app=db}]} | {all: pods}",
                "{ip: 10.0.0.7}                                         | {ip: 10.0.0.8}",
                "{ip: 203.0.113.7}                                      | {ip: 198.51.100.7}",
                "{cidr: 203.0.113.128/25}                               | {cidr: 203.0.112.0/23}",
                "{outside: cluster, except: [{cidr: 0.0.0.0/1}, {cidr: 128.0.0.0/2}, {cidr: 208.0.0.0/4}, {cidr: 224.0.0.0/3},"
                        + " {cidr: 192.0.0.0/5}, {cidr: 200.0.0.0/7}, {cidr: 202.0.0.0/8}, {cidr: 204.0.0.0/6}, {cidr:"
                        + " 203.128.0.0/9}, {cidr: 203.64.0.0/10}, {cidr: 203.32.0.0/11}, {cidr: 203.16.0.0/12}, {cidr:"
                        + " 203.8.0.0/13}, {cidr: 203.4.0.0/14}, {cidr: 203.2.0.0/15}, {cidr: 203.1.0.0/16}, {cidr:"
                        + " 203.0.128.0/17}, {cidr: 203.0.0.0/18}, {cidr: 203.0.64.0/19}, {cidr: 203.0.96.0/20}, {cidr:"
                        + " 203.0.120.0/21}, {cidr: 203.0.116.0/22}, {cidr: 203.0.114.0/23}, {cidr: 203.0.112.0/24},"
                        + " {cidr: \"::/0\"}]} | {outside: cluster}",
            })
    void aSourceMayOrMayNot(String allowed, String denied) {
        String flow = ", to: {namespace: shop, workload: StatefulSet/db}, ports: [TCP/5432], expect: allow";

        assertThat(outcome("from: " + allowed + flow)).isEqualTo(Outcome.PASSED);
        assertThat(outcome("from: " + denied + flow)).isEqualTo(Outcome.FAILED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{namespace: shop, workload: db}  | TCP/5432         | TCP/5431",
                "{namespace: shop, workload: db}  | postgres         | TCP/5432-5433",
                "{namespace: shop, labels: app=db}| TCP/5432         | UDP/5432",
                "{service: shop/db}               | TCP/15432        | TCP/5432",
                "{service: shop/db}               | any              | TCP/80",
                "{namespace: shop, pod: web-0}    | any              | http",
            })
    void aDestinationIsReachedOnSomePortsOnly(String to, String open, String closed) {
        String flow = "from: {ip: 203.0.113.7}, to: " + to + ", expect: allow, ports: ";

        assertThat(outcome(flow + "[" + open + "]")).isEqualTo(Outcome.PASSED);
        assertThat(outcome(flow + "[" + closed + "]")).isEqualTo(Outcome.FAILED);
    }

    @Test
    void withoutPortsEveryPortIsMeant() {
        String toDb = "to: {namespace: shop, workload: db}, ";

        assertThat(outcome("from: {namespace: ops}, " + toDb + "expect: deny")).isEqualTo(Outcome.PASSED);
        assertThat(outcome("from: {namespace: shop, pod: web-0}, " + toDb + "expect: deny"))
                .isEqualTo(Outcome.FAILED);
        assertThat(outcome("from: {namespace: shop, pod: web-0}, " + toDb + "expect: allow"))
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void onlyHoldsIfTheListedMayAndNobodyElseMay() {
        String db = "to: {namespace: shop, workload: db}, only: ";
        String web = "{from: {namespace: shop, pod: web-0}, ports: [TCP/5432]}";
        String block = "{from: {cidr: 203.0.113.0/24}, ports: [TCP/5432]}";

        assertThat(outcome(db + "[" + web + ", " + block + "]")).isEqualTo(Outcome.PASSED);
        assertThat(outcome(db + "[" + web + "]")).isEqualTo(Outcome.FAILED);
        assertThat(outcome(db + "[" + web + ", " + block + ", {from: {namespace: ops}, ports: [TCP/5432]}]"))
                .isEqualTo(Outcome.FAILED);
        assertThat(outcome(db + "[]")).isEqualTo(Outcome.FAILED);
        assertThat(outcome("to: {namespace: shop, workload: db}, ports: [UDP/53], only: []"))
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void onlyOfASourceIsAboutWhatItReaches() {
        assertThat(outcome(
                        "from: {namespace: ops, pod: shell}, ports: [TCP/5432], only: [{to: {namespace: shop, pod: web-0}},"
                                + " {to: {outside: cluster}}]"))
                .isEqualTo(Outcome.PASSED);
        assertThat(outcome("from: {namespace: ops, pod: shell}, ports: [TCP/5432], only: [{to: {outside: cluster}}]"))
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void aReasonMustBeTheRightOne() {
        String flow = "from: {namespace: ops}, to: {namespace: shop, workload: db}, expect: deny, because: ";

        assertThat(outcome(flow + "{direction: ingress, policy: shop/db-in}")).isEqualTo(Outcome.PASSED);
        assertThat(outcome(flow + "{direction: egress}")).isEqualTo(Outcome.FAILED);
        assertThat(outcome(flow + "{policy: shop/other}")).isEqualTo(Outcome.FAILED);
    }

    @Test
    void anEndpointThatStandsForNothingIsAFailure() {
        assertThat(outcome(
                        "from: {namespace: shop, workload: nobody}, to: {namespace: shop, workload: db}, expect: deny"))
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void virtualWorkloadsAreSeenByTheFileThatHasThem() {
        String intents = """
                intents:
                  - name: only web
                    to: {namespace: shop, workload: db}
                    only:
                      - {from: {namespace: shop, labels: app=web}, ports: [TCP/5432]}
                      - {from: {cidr: 203.0.113.0/24}, ports: [TCP/5432]}
                  - name: the virtual web too
                    from: {namespace: shop, workload: Rollout/web}
                    to: {namespace: shop, workload: db}
                    ports: [TCP/5432]
                    expect: allow
                """;
        String virtual = "version: 1\nvirtual: [{namespace: shop, workload: Rollout/web, labels: {app: web}}]\n";

        assertThat(outcomes(SHOP, virtual + intents)).containsExactly(Outcome.PASSED, Outcome.PASSED);
        assertThat(outcomes(SHOP, "version: 1\n" + intents)).containsExactly(Outcome.PASSED, Outcome.FAILED);
    }

    @Test
    void aVirtualWorkloadDeclaresItsPorts() {
        String text = """
                version: 1
                virtual: [{namespace: shop, workload: Rollout/web, ports: {http: TCP/8080}}]
                intents:
                  - {name: a, from: {namespace: ops}, to: {namespace: shop, workload: web}, ports: [http], expect: allow}
                """;

        assertThat(outcomes(SHOP, text)).containsExactly(Outcome.PASSED);
        assertThat(outcomes(SHOP, text.replace(", ports: {http: TCP/8080}", "")))
                .containsExactly(Outcome.FAILED);
    }

    @Test
    void aVirtualWorkloadThatTheManifestsHaveIsAnErrorWithItsPlace() {
        IntentFile file = IntentFile.readText("i.yaml", """
                version: 1
                virtual:
                  - {namespace: shop, workload: StatefulSet/db}
                intents:
                  - {name: a, from: {namespace: ops}, to: {namespace: shop, workload: db}, expect: deny}
                """);

        assertThat(file.isValid()).isTrue();
        assertThatThrownBy(() -> file.check(SHOP, TODAY))
                .isInstanceOf(InvalidIntentsException.class)
                .hasMessageStartingWith("i.yaml:3:5: error: virtual[0]: ");
    }

    @Test
    void inAnOpenWorldEverybodyElseMayBePodsOfNoManifest() {
        World open = World.of(Manifests.readText("""
                apiVersion: v1
                kind: Pod
                metadata: {name: db, namespace: shop}
                spec: {containers: [{name: a, image: a}]}
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: db-in, namespace: shop}
                spec:
                  podSelector: {}
                  ingress: [{from: [{namespaceSelector: {matchLabels: {team: a}}}]}]
                """)).open();
        World closed = open.closed();
        String text = """
                version: 1
                world: closed
                intents: [{name: nobody uses the db, to: {namespace: shop, pod: db}, only: []}]
                """;

        assertThat(outcomes(closed, text)).containsExactly(Outcome.PASSED);
        assertThat(outcomes(closed, text.replace("closed", "open"))).containsExactly(Outcome.FAILED);
        assertThat(outcomes(open, text)).containsExactly(Outcome.PASSED);
        assertThat(outcomes(open, text.replace("world: closed\n", ""))).containsExactly(Outcome.FAILED);
    }

    @Test
    void resultsComeInTheOrderOfTheFileAndAreJudgedByTheirWaivers() {
        String text = """
                version: 1
                define: {db: {namespace: shop, workload: db}, ops: {namespace: ops}}
                intents:
                  - {name: c, from: ops, to: db, expect: allow, waiver: {reason: R, until: 2026-11-28}}
                  - {name: b, from: ops, to: db, expect: allow, waiver: {reason: R, until: 2026-11-27}}
                  - {name: a, from: ops, to: db, expect: allow}
                  - {name: d, from: ops, to: db, expect: deny}
                """;

        assertThat(outcomes(SHOP, text))
                .containsExactly(Outcome.WAIVED, Outcome.EXPIRED, Outcome.FAILED, Outcome.PASSED);
    }
}
