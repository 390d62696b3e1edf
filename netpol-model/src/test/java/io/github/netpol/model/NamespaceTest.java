package io.github.netpol.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamespaceTest {

    @Test
    void s18ANamespaceCarriesItsNameAsALabel() {
        assertThat(Namespace.of("shop").labels()).isEqualTo(Labels.of("kubernetes.io/metadata.name", "shop"));
        assertThat(Namespace.of("shop", "team", "a").labels())
                .isEqualTo(Labels.of("team", "a", "kubernetes.io/metadata.name", "shop"));
    }

    @Test
    void s18AnotherValueOfTheNameLabelIsOverwritten() {
        assertThat(Namespace.of("shop", Namespace.NAME_LABEL, "kube-system"))
                .isEqualTo(Namespace.of("shop"))
                .hasSameHashCodeAs(Namespace.of("shop"));
    }

    @Test
    void s77TheNameIsALabel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Namespace.of("a.b"))
                .withMessage("namespace `a.b` must not contain dots");
        assertThatIllegalArgumentException().isThrownBy(() -> Namespace.of(""));
        assertThatIllegalArgumentException().isThrownBy(() -> Namespace.of("x".repeat(64)));
    }

    @Test
    void namesAreOrderedByNamespaceThenName() {
        assertThat(List.of(new NamespacedName("a", "b"), new NamespacedName("a", "c"), new NamespacedName("b", "a")))
                .isSorted();
        assertThat(new NamespacedName("a", "b")).hasToString("a/b");
    }
}
