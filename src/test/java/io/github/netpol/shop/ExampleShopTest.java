package io.github.netpol.shop;

import static io.github.netpol.shop.ExampleShop.CLUSTER;
import static io.github.netpol.shop.ExampleShop.MANIFESTS;
import static io.github.netpol.shop.ExampleShop.OPS;
import static io.github.netpol.shop.ExampleShop.OUTSIDE;
import static io.github.netpol.shop.ExampleShop.PLATFORM;
import static io.github.netpol.shop.ExampleShop.WORKLOADS;
import static io.github.netpol.shop.ExampleShop.end;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netpol.documentation.Document;
import io.github.netpol.documentation.Document.Table;
import io.github.netpol.engine.AllowedPorts;
import io.github.netpol.engine.Decision;
import io.github.netpol.engine.EvaluationOptions;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.Verdict;
import io.github.netpol.model.ContainerPort;
import io.github.netpol.model.ContainerPort.Container;
import io.github.netpol.model.Direction;
import io.github.netpol.model.NetworkPolicy;
import io.github.netpol.model.Protocol;
import io.github.netpol.model.Service;
import io.github.netpol.model.Service.Target;
import io.github.netpol.model.Workload;
import io.github.netpol.scenario.EngineAnswers;
import io.github.netpol.spec.Answer;
import io.github.netpol.spec.ReferenceEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shop of {@code examples/shop} connects exactly those that its README says. */
class ExampleShopTest {
    private static final PolicySet POLICIES = PolicySet.of(CLUSTER);
    private static final Connectivity CONNECTIVITY = new Connectivity(POLICIES);
    private static final List<String> EVERYBODY = ExampleShop.names(List.of(PLATFORM, OPS, WORKLOADS, OUTSIDE));

    /** Every port that a pod declares or a policy names, and one more. */
    private static final Set<ContainerPort> PORTS = Stream.concat(
                    Stream.of(443, 587, 9999).map(port -> new ContainerPort("", port, Protocol.TCP, Container.APP)),
                    CLUSTER.workloads().stream()
                            .flatMap(workload -> workload.pod().ports().stream())
                            .map(port -> new ContainerPort("", port.port(), port.protocol(), Container.APP)))
            .collect(toSet());

    @Test
    void theManifestsHaveNothingToComplainOf() {
        assertThat(MANIFESTS.diagnostics()).isEmpty();
    }

    @Test
    void intoTheShop() {
        assertThat(CONNECTIVITY.matrix(EVERYBODY, WORKLOADS)).isEqualTo("""
                                    web   bff   catalog  search  importer  cart  cache  orders  payment  mail  db    migrations
                ingress controller  8080  -     -        -       -         -     -      -       -        -     -     -
                coredns             -     -     -        -       -         -     -      -       -        -     -     -
                prometheus          9113  9090  9090     9114    -         9090  9121   9090    9464     9090  9187  -
                grafana             -     -     -        -       -         -     -      -       -        -     -     -
                db-backup           -     -     -        -       -         -     -      -       -        -     5432  -
                toolbox             -     -     -        -       -         -     -      -       -        -     -     -
                web                 -     8080  -        -       -         -     -      -       -        -     -     -
                bff                 -     -     8080     -       -         8080  -      8080    -        -     -     -
                catalog             -     -     -        9200    -         -     -      -       -        -     -     -
                search              -     -     -        9300    -         -     -      -       -        -     -     -
                importer            -     -     -        9200    -         -     -      -       -        -     -     -
                cart                -     -     8080     -       -         -     6379   -       -        -     -     -
                cache               -     -     -        -       -         -     -      -       -        -     -     -
                orders              -     -     -        -       -         -     -      -       8080     2525  5432  -
                payment             -     -     -        -       -         -     -      -       -        -     -     -
                mail                -     -     -        -       -         -     -      -       -        -     -     -
                db                  -     -     -        -       -         -     -      -       -        -     5432  -
                migrations          -     -     -        -       -         -     -      -       -        -     5432  -
                payment provider    -     -     -        -       -         -     -      -       -        -     -     -
                its sandbox         -     -     -        -       -         -     -      -       -        -     -     -
                mail relay          -     -     -        -       -         -     -      -       -        -     -     -
                supplier            -     -     -        -       -         -     -      -       -        -     -     -
                metadata            -     -     -        -       -         -     -      -       -        -     -     -
                anywhere else       -     -     -        -       -         -     -      -       -        -     -     -
                """);
    }

    @Test
    void outOfTheCluster() {
        assertThat(CONNECTIVITY.matrix(ExampleShop.names(List.of(OPS, WORKLOADS)), OUTSIDE))
                .isEqualTo("""
                            payment provider  its sandbox  mail relay  supplier  metadata  anywhere else
                db-backup   -                 -            -           -         -         -
                toolbox     -                 -            -           -         -         -
                web         -                 -            -           -         -         -
                bff         -                 -            -           -         -         -
                catalog     -                 -            -           -         -         -
                search      -                 -            -           -         -         -
                importer    -                 -            -           443       -         -
                cart        -                 -            -           -         -         -
                cache       -                 -            -           -         -         -
                orders      -                 -            -           -         -         -
                payment     443               -            -           -         -         -
                mail        -                 -            587         -         -         -
                db          -                 -            -           -         -         -
                migrations  -                 -            -           -         -         -
                """);
    }

    @Test
    void aroundTheShop() {
        assertThat(CONNECTIVITY.matrix(EVERYBODY, ExampleShop.names(List.of(PLATFORM, OPS))))
                .isEqualTo("""
                                    ingress controller  coredns     prometheus  grafana  db-backup  toolbox
                ingress controller  all                 all         all         all      -          -
                coredns             all                 all         all         all      -          -
                prometheus          all                 all         all         all      -          -
                grafana             all                 all         all         all      -          -
                db-backup           -                   53; UDP 53  -           -        -          -
                toolbox             -                   53; UDP 53  -           -        -          -
                web                 -                   53; UDP 53  -           -        -          -
                bff                 -                   53; UDP 53  -           -        -          -
                catalog             -                   53; UDP 53  -           -        -          -
                search              -                   53; UDP 53  -           -        -          -
                importer            -                   53; UDP 53  -           -        -          -
                cart                -                   53; UDP 53  -           -        -          -
                cache               -                   53; UDP 53  -           -        -          -
                orders              -                   53; UDP 53  -           -        -          -
                payment             -                   53; UDP 53  -           -        -          -
                mail                -                   53; UDP 53  -           -        -          -
                db                  -                   53; UDP 53  -           -        -          -
                migrations          -                   53; UDP 53  -           -        -          -
                payment provider    all                 all         all         all      -          -
                its sandbox         all                 all         all         all      -          -
                mail relay          all                 all         all         all      -          -
                supplier            all                 all         all         all      -          -
                metadata            all                 all         all         all      -          -
                anywhere else       all                 all         all         all      -          -
                """);
    }

    /** Its own namespace lets the shell out to nobody, so the matrix would not show if the database let it in. */
    @Test
    void theDatabaseKeepsTheShellOutByItself() {
        assertThat(POLICIES.evaluate(end("toolbox"), end("db"), 5432, Protocol.TCP)
                        .outcome(Direction.INGRESS))
                .isEqualTo(Decision.Outcome.DENIED);
    }

    @Test
    void everyWorkloadIsThere() {
        List<Workload> workloads = CLUSTER.workloads();
        assertThat(EVERYBODY.stream().map(ExampleShop::end))
                .containsAll(workloads.stream().map(Workload::pod).toList());
        assertThat(workloads)
                .filteredOn(workload -> workload.id().namespace().equals("shop"))
                .hasSize(12);
    }

    @Test
    void theSpecificationAgrees() {
        ReferenceEvaluator reference = new ReferenceEvaluator(CLUSTER.policies(), EvaluationOptions.DEFAULTS);
        for (String from : EVERYBODY) {
            for (String to : EVERYBODY) {
                AllowedPorts ports = POLICIES.allowedPorts(end(from), end(to));
                for (ContainerPort port : PORTS) {
                    Answer answer = reference.evaluate(end(from), end(to), port.port(), port.protocol());
                    Verdict verdict = POLICIES.evaluate(end(from), end(to), port.port(), port.protocol());
                    String question = from + " -> " + to + " on " + port;
                    assertThat(EngineAnswers.of(verdict)).as(question).isEqualTo(answer);
                    assertThat(ports.contains(port.port(), port.protocol()))
                            .as(question)
                            .isEqualTo(answer.allowed());
                }
            }
        }
    }

    /** But for looking up names and reading metrics, which the text around the table tells. */
    @Test
    void theTableOfTheReadmeIsComplete() {
        List<String> edges = new ArrayList<>();
        for (String from : EVERYBODY) {
            for (String to : EVERYBODY) {
                boolean ofTheShop = Stream.of(from, to).anyMatch(WORKLOADS::contains);
                boolean ofEverybody = from.equals("prometheus") || to.equals("coredns");
                String ports = CONNECTIVITY.ports(from, to);
                if (ofTheShop && !ofEverybody && !ports.equals("-")) {
                    edges.add(from + " -> " + to + " on " + ports);
                }
            }
        }
        assertThat(table("from", "to", "port", "why").rows().stream()
                        .map(row -> row.get(0) + " -> " + row.get(1) + " on " + row.get(2)))
                .containsExactlyInAnyOrderElementsOf(edges);
    }

    @Test
    void everyPolicyHasItsPlaceInTheReadme() {
        assertThat(table("policy", "for", "lets").rows().stream().map(row -> row.get(0)))
                .containsExactlyInAnyOrderElementsOf(CLUSTER.policies().stream()
                        .map(policy -> policy.id().toString())
                        .toList());
    }

    private static Table table(String... head) {
        return Document.read("examples/shop/README.md").parts().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.head().equals(List.of(head)))
                .findFirst()
                .orElseThrow();
    }

    /** It is kept: two others select every pod of the shop as well, but only as long as nobody narrows them. */
    @Test
    void noPolicyIsIdleButTheShopsDefaultDeny() {
        assertThat(CLUSTER.policies())
                .filteredOn(policy -> everything(POLICIES.without(policy.id())).equals(everything(POLICIES)))
                .extracting(NetworkPolicy::id)
                .extracting(Object::toString)
                .containsExactly("shop/default-deny");
    }

    private static String everything(PolicySet policies) {
        return new Connectivity(policies).matrix(EVERYBODY, EVERYBODY);
    }

    @Test
    void everyServiceLeadsToPortsThatItsPodsDeclare() {
        for (Service service : CLUSTER.services()) {
            List<Workload> backends = CLUSTER.workloads().stream()
                    .filter(workload -> workload.id().namespace().equals(service.namespace()))
                    .filter(workload -> workload.pod().labels().hasAll(service.selector()))
                    .toList();
            assertThat(backends).as("backends of %s", service.id()).hasSize(1);
            for (Service.Port port : service.ports()) {
                assertThat(backends.get(0).pod().ports())
                        .as("%s of %s", port, service.id())
                        .anyMatch(declared -> declared.protocol() == port.protocol()
                                && (port.targetPort() instanceof Target.Named named
                                        ? declared.name().equals(named.name())
                                        : port.targetPort().equals(new Target.Number(declared.port()))));
            }
        }
    }
}
