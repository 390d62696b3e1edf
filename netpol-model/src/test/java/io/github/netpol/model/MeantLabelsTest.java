package io.github.netpol.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeantLabelsTest {
    private static final List<Labels> KNOWN = List.of(
            Labels.of("app", "orders", "app.kubernetes.io/name", "shop"), Labels.of("app", "payment", "tier", "back"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "app=order           | app=orders",
                "app in (paymnet,x)  | app=payment",
                "ap=orders           | app=orders",
                "ap                  | app",
                "name=shop           | app.kubernetes.io/name=shop",
                "tier=back,app=ordrs | app=orders"
            })
    void theNearestValueOrElseTheNearestKeyIsMeant(String selector, String meant) {
        assertThat(MeantLabels.of(LabelSelector.parse(selector), KNOWN)).contains(meant);
    }

    @Test
    void whatIsNearToNothingIsNotGuessed() {
        assertThat(MeantLabels.of(LabelSelector.parse("app=database"), KNOWN)).isEmpty();
        assertThat(MeantLabels.of(LabelSelector.parse("color=red"), KNOWN)).isEmpty();
    }

    @Test
    void requirementsThatSomebodyMeetsAreNotMisspelt() {
        assertThat(MeantLabels.of(LabelSelector.parse("app=orders,tier=back"), KNOWN))
                .isEmpty();
        assertThat(MeantLabels.of(LabelSelector.parse("app notin (orders,payment)"), KNOWN))
                .isEmpty();
    }
}
