package io.github.netpol.benchmark.workload;

import io.github.netpol.model.Namespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Namespaces: four of the system, then numbered ones.
 *
 * <p>The label {@code tier} has the values {@code standard}, {@code critical}, {@code batch} and {@code platform}, in
 * 30, 50, 15 and 5 of a hundred cases.
 */
final class NamespaceGenerator {
    static final String PURPOSE = "purpose";
    static final String MONITORING = "monitoring";
    static final String KUBE_SYSTEM = "kube-system";
    static final String INGRESS = "ingress-nginx";
    private static final List<String> SYSTEM = List.of(KUBE_SYSTEM, MONITORING, INGRESS, "istio-system");
    private static final String[] ENVIRONMENTS = {"prod", "staging", "dev"};
    private static final String[] TIERS = {"standard", "critical", "batch", "platform"};

    private NamespaceGenerator() {}

    /** How many teams own the namespaces. */
    static int teams(int namespaces) {
        return Math.max(5, namespaces / 20);
    }

    static String team(SplitMix64 random, int namespaces) {
        return "team-" + random.nextInt(teams(namespaces));
    }

    static List<Namespace> generate(SplitMix64 random, int count) {
        List<Namespace> namespaces = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String environment = ENVIRONMENTS[random.pick(50, 25, 25)];
            String team = team(random, count);
            String tier = TIERS[random.pick(30, 50, 15, 5)];
            Namespace namespace = Namespace.of(name(i), "env", environment, "team", team, "tier", tier);
            namespaces.add(i < SYSTEM.size() ? withPurpose(namespace) : namespace);
        }
        return namespaces;
    }

    private static String name(int index) {
        return index < SYSTEM.size() ? SYSTEM.get(index) : String.format(Locale.ROOT, "ns-%05d", index);
    }

    private static Namespace withPurpose(Namespace namespace) {
        String purpose = namespace.name().equals(MONITORING) ? MONITORING : "system";
        return new Namespace(namespace.name(), namespace.labels().with(PURPOSE, purpose));
    }
}
