package io.github.netpol.yaml.internal.kind;

import java.util.Map;
import java.util.Set;

/** What is known of kinds that are not evaluated. */
final class OtherKinds {
    private static final Set<String> CALICO = Set.of(
            "GlobalNetworkPolicy",
            "NetworkPolicy",
            "Profile",
            "StagedGlobalNetworkPolicy",
            "StagedKubernetesNetworkPolicy",
            "StagedNetworkPolicy",
            "Tier");

    /** The kinds that allow or deny traffic between addresses and ports, by group. */
    private static final Map<String, Set<String>> POLICIES = Map.of(
            "policy.networking.k8s.io",
            Set.of("AdminNetworkPolicy", "BaselineAdminNetworkPolicy", "ClusterNetworkPolicy"),
            "crd.projectcalico.org",
            CALICO,
            "projectcalico.org",
            CALICO,
            "cilium.io",
            Set.of("CiliumClusterwideNetworkPolicy", "CiliumNetworkPolicy"),
            "crd.antrea.io",
            Set.of("ClusterNetworkPolicy", "NetworkPolicy", "Tier"),
            "k8s.ovn.org",
            Set.of("EgressFirewall"),
            "network.openshift.io",
            Set.of("EgressNetworkPolicy"),
            "kubeovn.io",
            Set.of("SecurityGroup"),
            "vpcresources.k8s.aws",
            Set.of("SecurityGroupPolicy"),
            "crd.nsx.vmware.com",
            Set.of("SecurityPolicy"));

    /** The kinds by which service meshes decide on requests, above network policies. */
    private static final Map<String, Set<String>> MESH = Map.of(
            "security.istio.io",
            Set.of("AuthorizationPolicy", "PeerAuthentication", "RequestAuthentication"),
            "policy.linkerd.io",
            Set.of("AuthorizationPolicy", "Server", "ServerAuthorization"),
            "consul.hashicorp.com",
            Set.of("ServiceIntentions"),
            "kuma.io",
            Set.of("MeshTrafficPermission", "TrafficPermission"));

    private OtherKinds() {}

    /** Whether objects of this kind are network policies of another dialect. */
    static boolean isPolicy(Header header) {
        return header.kind().endsWith("NetworkPolicy") || has(POLICIES, header);
    }

    /** Whether objects of this kind restrict traffic in a service mesh. */
    static boolean isOfMesh(Header header) {
        return has(MESH, header);
    }

    /** Whether this is a file of kustomize, by which the manifests beside it are changed. */
    static boolean isKustomization(Header header) {
        return header.kind().equals("Kustomization") && header.group().equals("kustomize.config.k8s.io");
    }

    private static boolean has(Map<String, Set<String>> kinds, Header header) {
        return kinds.getOrDefault(header.group(), Set.of()).contains(header.kind());
    }
}
