package io.github.netpol.intents;

import static io.github.netpol.intents.Expect.holds;
import static io.github.netpol.intents.Expect.summary;
import static io.github.netpol.intents.Shop.ORDERS;
import static io.github.netpol.intents.Shop.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A service is reached on its ports, which lead to those of its backends (S57). */
class ServicesTest {
    private static final Subject PAYMENT = Subject.service("shop", "payment");

    private static World world(String spec) {
        return Shop.world("""
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: payment, namespace: shop}
                spec: %s
                """.formatted(spec));
    }

    private static final World NUMBERED =
            world("{selector: {app: payment}, ports: [{name: web, port: 80, targetPort: 8080}]}");
    private static final World NAMED =
            world("{selector: {app: payment}, ports: [{name: web, port: 80, targetPort: http}]}");

    @Test
    void s57ThePortOfAServiceLeadsToThatOfItsBackends() {
        holds(NUMBERED, Claim.allowed(ORDERS, PAYMENT, Ports.tcp(80)));
        holds(NAMED, Claim.allowed(ORDERS, PAYMENT, Ports.tcp(80)));
        assertThat(summary(NAMED, Claim.allowed(WEB, PAYMENT, Ports.tcp(80))))
                .isEqualTo("Expecting shop/web -> service shop/payment on TCP/80 to be ALLOWED"
                        + " but shop/web -> shop/payment on TCP/80 (TCP/8080 of the pod) is DENIED by ingress.");
    }

    @Test
    void aPortOfAServiceIsAlsoCalledByItsName() {
        holds(NAMED, Claim.allowed(ORDERS, PAYMENT, Ports.named("web")));
        assertThat(summary(NAMED, Claim.allowed(ORDERS, PAYMENT, Ports.named("http"))))
                .endsWith("but service shop/payment has no port `http`; its ports: `TCP/80` (web).");
    }

    @Test
    void aPortThatAServiceDoesNotHaveFailsWithThoseThatItHas() {
        assertThat(summary(NUMBERED, Claim.denied(WEB, PAYMENT, Ports.tcp(8080))))
                .endsWith("but service shop/payment has no port `TCP/8080`; its ports: `TCP/80` (web).");
        assertThat(summary(NUMBERED, Claim.denied(WEB, PAYMENT, Ports.tcp(80, 81))))
                .endsWith("but service shop/payment has no port `TCP/81`; its ports: `TCP/80` (web).");
        assertThat(summary(NUMBERED, Claim.denied(WEB, PAYMENT, Ports.udp(80)))).contains("has no port `UDP/80`");
    }

    @Test
    void allPortsOfAServiceAreItsOwn() {
        holds(NUMBERED, Claim.allowed(ORDERS, PAYMENT, Ports.any()));
        assertThat(summary(world("{selector: {app: payment}}"), Claim.allowed(ORDERS, PAYMENT, Ports.any())))
                .endsWith("but service shop/payment has no ports.");
    }

    @Test
    void aBackendWithoutThePortOfThatNameIsNamed() {
        World world = world("{selector: {tier: back}, ports: [{port: 80, targetPort: htp}]}");

        assertThat(summary(world, Claim.denied(WEB, PAYMENT, Ports.tcp(80))))
                .endsWith(
                        "but service shop/payment leads TCP/80 to port `htp`, and its backend shop/orders has no TCP port"
                                + " of that name.");
    }

    @Test
    void aNameMayBeAnotherNumberOnEachBackend() {
        World world = Shop.world(Shop.pod("old", "{app: payment}", "", "{podIP: 10.0.0.7}")
                        .replace("image: i", "image: i, ports: [{name: http, containerPort: 9000}]")
                + """
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: payment, namespace: shop}
                spec: {selector: {app: payment}, ports: [{port: 80, targetPort: http}]}
                """);

        holds(world, Claim.allowed(ORDERS, PAYMENT, Ports.tcp(80)));
        assertThat(summary(world, Claim.denied(ORDERS, PAYMENT, Ports.tcp(80))))
                .contains("2 of 2 flows", "shop/old on TCP/80 (TCP/9000 of the pod) is ALLOWED");
    }

    @Test
    void withoutSelectorABackendIsNotKnown() {
        assertThat(summary(world("{ports: [{port: 80}]}"), Claim.denied(WEB, PAYMENT, Ports.tcp(80))))
                .endsWith("but service `shop/payment` has no selector, so its backends are not known;"
                        + " name the pods instead.");
        assertThat(summary(
                        world("{type: ExternalName, externalName: example.com, selector: {app: payment}}"),
                        Claim.denied(WEB, PAYMENT, Ports.tcp(80))))
                .endsWith(
                        "but service `shop/payment` is another name for something outside (ExternalName), not for pods.");
    }

    @Test
    void clientsOfAHeadlessServiceReachThePodsOwnPorts() {
        World world =
                world("{clusterIP: None, selector: {app: payment}, ports: [{name: web, port: 80, targetPort: http}]}");

        holds(world, Claim.allowed(ORDERS, PAYMENT, Ports.tcp(8080)));
        holds(world, Claim.allowed(ORDERS, PAYMENT, Ports.named("http")));
        holds(world, Claim.denied(ORDERS, PAYMENT, Ports.tcp(80)));
    }

    @Test
    void onlyClaimsSpeakOfTheServicesPortsToo() {
        holds(NAMED, Claim.allowedOnlyFrom(PAYMENT, Ports.any(), List.of(new Grant(ORDERS, Ports.tcp(80)))));
        assertThat(summary(NAMED, Claim.allowedOnlyFrom(PAYMENT, Ports.any(), List.of(new Grant(WEB, Ports.tcp(80))))))
                .contains("shop/orders -> shop/payment on TCP/80 (TCP/8080 of the pod) is ALLOWED");
    }

    @Test
    void asASourceAServiceIsItsBackends() {
        assertThat(summary(NAMED, Claim.denied(PAYMENT, Shop.DB, Ports.tcp(5432))))
                .contains("shop/payment -> shop/db is ALLOWED");
    }
}
