package io.github.netpol.intents;

import static io.github.netpol.intents.Shop.DB;
import static io.github.netpol.intents.Shop.ORDERS;
import static io.github.netpol.intents.Shop.PAYMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.netpol.model.Direction;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTest {
    private static final Ports HTTP = Ports.tcp(8080);

    static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of(
                        Claim.allowed(ORDERS, PAYMENT, HTTP), "shop/orders -> shop/payment on TCP/8080 is allowed"),
                Arguments.of(
                        Claim.allowedFromSome(ORDERS, PAYMENT, HTTP),
                        "some of shop/orders -> shop/payment on TCP/8080 is allowed"),
                Arguments.of(
                        Claim.denied(ORDERS, DB, Ports.any(), Reason.byIngress(), Reason.becauseOf("shop/db-in")),
                        "shop/orders -> shop/db on any is denied by ingress because of shop/db-in"),
                Arguments.of(
                        Claim.allowedOnlyFrom(DB, Ports.any(), List.of(new Grant(PAYMENT, Ports.tcp(5432)))),
                        "shop/db on any is reached only from shop/payment on TCP/5432"),
                Arguments.of(
                        Claim.allowedOnlyTo(ORDERS, Ports.any(), List.of()), "shop/orders on any reaches only nobody"),
                Arguments.of(Claim.isolated(DB, Direction.EGRESS), "shop/db is isolated for egress"),
                Arguments.of(Claim.resolvesDns(DB), "shop/db resolves DNS"));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aClaimIsASentence(Claim claim, String sentence) {
        assertThat(claim).hasToString(sentence);
    }

    @Test
    void concessionsAreAdded() {
        Claim claim = Claim.allowed(ORDERS, PAYMENT, HTTP);

        assertThat(claim.concessions()).isEmpty();
        assertThat(claim.allowingEmpty().assumingPodsOutsideIpBlocks().concessions())
                .isEqualTo(Set.of(Concession.EMPTY_SUBJECTS, Concession.PODS_OUTSIDE_IP_BLOCKS));
        assertThat(claim.allowingEmpty()).isEqualTo(claim.allowingEmpty().allowingEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"db-in", "/db-in", "shop/", "a/b/c", ""})
    void aReasonNamesAPolicyByNamespaceAndName(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reason.becauseOf(text))
                .withMessage("`" + text + "` names no policy; write `namespace/name`");
    }
}
