package io.github.netpol.engine.internal.inventory;

import io.github.netpol.model.NamespacedName;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the pods that somebody may have meant by a name that no pod has. */
final class NearNames {
    private static final int MOST = 5;

    private NearNames() {}

    /**
     * At most five names: the same one in other namespaces, then those of the same namespace that share the longest
     * beginning with it. Names of pods end in what changes each time they are made, so that is where they differ.
     */
    static List<NamespacedName> of(NamespacedName wanted, Stream<String> otherNamespaces, Stream<String> neighbours) {
        Stream<NamespacedName> sameName =
                otherNamespaces.sorted().map(namespace -> new NamespacedName(namespace, wanted.name()));
        Stream<NamespacedName> sameBeginning = neighbours
                .filter(name -> commonBeginning(name, wanted.name()) > 0)
                .sorted(Comparator.comparingInt((String name) -> -commonBeginning(name, wanted.name()))
                        .thenComparing(Comparator.naturalOrder()))
                .map(name -> new NamespacedName(wanted.namespace(), name));
        return Stream.concat(sameName.limit(MOST), sameBeginning).limit(MOST).toList();
    }

    private static int commonBeginning(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
