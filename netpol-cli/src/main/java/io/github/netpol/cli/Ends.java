package io.github.netpol.cli;

import io.github.netpol.model.Address;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.Endpoint;
import io.github.netpol.model.Pod;
import io.github.netpol.model.Workload;
import io.github.netpol.model.syntax.AddressSyntax;
import io.github.netpol.model.syntax.AddressSyntax.Problem;
import io.github.netpol.model.text.NearestNames;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what an END stands for in an inventory: {@code namespace/pod}, {@code namespace/workload},
 * {@code namespace/Kind/name}, or an IP address. Not thread-safe.
 */
final class Ends {
    private static final String POD = "Pod";
    private static final String FORMS =
            "write `namespace/pod`, `namespace/workload`, `namespace/Kind/name` or an IP address";
    private static final int LONGEST = 400;
    // To find the nearest names, every name is read: a million unknown ENDs must not cost that much each.
    private static final int MOST_SUGGESTIONS = 1000;

    private final Cluster cluster;
    private final String defaultNamespace;
    private int suggestions;

    /**
     * @param defaultNamespace the namespace that a message proposes for a name without one
     */
    Ends(Cluster cluster, String defaultNamespace) {
        this.cluster = cluster;
        this.defaultNamespace = defaultNamespace;
    }

    /**
     * The endpoint that an END stands for.
     *
     * @throws UnanswerableException if it stands for none, or for more than one
     */
    Endpoint find(String end) {
        if (end.length() > LONGEST) {
            throw new UnanswerableException("`" + end.substring(0, 40) + "...` is too long for a name; " + FORMS);
        }
        if (AddressSyntax.address(end).problem() != Problem.SYNTAX) {
            return atAddress(end);
        }
        if (AddressSyntax.cidr(end).problem() != Problem.SYNTAX) {
            throw new UnanswerableException("`" + end + "` is a block of addresses; give one address");
        }
        String[] parts = end.split("/", -1);
        if (Arrays.asList(parts).contains("") || parts.length > 3) {
            throw new UnanswerableException("`" + end + "` is no END; " + FORMS);
        }
        return switch (parts.length) {
            case 1 -> throw withoutNamespace(end);
            case 2 -> named(end, parts[0], parts[1]);
            default -> ofKind(end, parts[0], parts[1], parts[2]);
        };
    }

    private Endpoint atAddress(String text) {
        Address address;
        try {
            address = Address.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UnanswerableException(String.valueOf(e.getMessage()));
        }
        List<Pod> owners = cluster.podsAt(address);
        if (owners.size() > 1) {
            throw new UnanswerableException("the address `" + text + "` is claimed by several pods; name one of them: "
                    + NearestNames.list(owners.stream().map(Pod::displayName).toList()));
        }
        return owners.isEmpty() ? cluster.externalEndpoint(address) : owners.get(0);
    }

    private Endpoint named(String end, String namespace, String name) {
        var pod = cluster.pod(namespace, name);
        if (pod.isPresent()) {
            return pod.get();
        }
        List<Workload> workloads = cluster.workloads(namespace, name);
        if (workloads.size() > 1) {
            throw new UnanswerableException("`" + end + "` is the name of several workloads; name one of them: "
                    + NearestNames.list(workloads.stream().map(Ends::withKind).toList()));
        }
        if (workloads.isEmpty()) {
            throw unknown(end, cluster.service(namespace, name).isPresent());
        }
        return workloads.get(0).pod();
    }

    private Endpoint ofKind(String end, String namespace, String kind, String name) {
        if (kind.equalsIgnoreCase(POD)) {
            return cluster.pod(namespace, name).orElseThrow(() -> unknown(end, false));
        }
        if (Arrays.stream(Workload.Kind.values())
                .noneMatch(known -> known.word().equalsIgnoreCase(kind))) {
            throw new UnanswerableException("`" + kind + "` in `" + end + "` is not a kind that makes pods; use "
                    + NearestNames.list(Stream.concat(
                                    Stream.of(POD),
                                    Arrays.stream(Workload.Kind.values()).map(Workload.Kind::word))
                            .toList()));
        }
        return cluster.workloads(namespace, name).stream()
                .filter(workload -> workload.kind().word().equalsIgnoreCase(kind))
                .findAny()
                .map(Workload::pod)
                .orElseThrow(() -> unknown(end, false));
    }

    private UnanswerableException withoutNamespace(String end) {
        return new UnanswerableException("`" + end + "` names no namespace; write it as `" + defaultNamespace + "/"
                + end + "`" + suggestion(end, shortNames()));
    }

    private UnanswerableException unknown(String end, boolean isService) {
        String hint =
                isService ? "; that is a service, and policies see the pods behind it: name one of those (S57)" : "";
        List<String> known = end.indexOf('/') == end.lastIndexOf('/') ? shortNames() : fullNames();
        return new UnanswerableException("no pod or workload `" + end + "`" + hint + suggestion(end, known));
    }

    private String suggestion(String end, List<String> known) {
        if (suggestions++ >= MOST_SUGGESTIONS) {
            return "";
        }
        if (known.isEmpty()) {
            return "; the manifests hold no pods or workloads";
        }
        return NearestNames.hint(end, known);
    }

    /** Every name in its shortest form. */
    private List<String> shortNames() {
        Stream<String> workloads = cluster.workloads().stream()
                .filter(workload -> cluster.pod(
                                workload.id().namespace(), workload.id().name())
                        .isEmpty())
                .map(workload -> isUnique(workload) ? workload.id().toString() : withKind(workload));
        return Stream.concat(cluster.pods().stream().map(Pod::displayName), workloads)
                .toList();
    }

    private boolean isUnique(Workload workload) {
        return cluster.workloads(workload.id().namespace(), workload.id().name())
                        .size()
                == 1;
    }

    private List<String> fullNames() {
        Stream<String> pods = cluster.pods().stream().map(pod -> pod.namespace().name() + "/" + POD + "/" + pod.name());
        return Stream.concat(pods, cluster.workloads().stream().map(Ends::withKind))
                .toList();
    }

    private static String withKind(Workload workload) {
        return workload.id().namespace() + "/" + workload.kind().word() + "/"
                + workload.id().name();
    }
}
