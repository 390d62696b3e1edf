package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.addresses.Families;
import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Direction;

/**
 * Governed pods that no policy can tell apart: the same rules govern them, the rules of others see them alike, and they
 * have the same address families. Ends that policies do not see as pods are all of one class, which nothing governs.
 */
public final class EndpointClass {

    /**
     * What makes a class; equal only if the parts are the same objects.
     *
     * @param egress the rules that govern the pods as sources
     * @param ingress the rules that govern them as destinations
     * @param sourceAtHome how ingress rules of their own namespace see them
     * @param sourceElsewhere how ingress rules of other namespaces see them
     * @param destinationAtHome how egress rules of their own namespace see them
     * @param destinationElsewhere how egress rules of other namespaces see them
     * @param families the families that they have, or could have if no address is known
     * @param isUnknown whether no address is known
     */
    record Content(
            RuleSet egress,
            RuleSet ingress,
            PeerGroup sourceAtHome,
            PeerGroup sourceElsewhere,
            PeerGroup destinationAtHome,
            PeerGroup destinationElsewhere,
            int families,
            boolean isUnknown) {}

    private final NamespacePolicies home;
    private final Content content;
    private final RuleSet egress;
    private final RuleSet ingress;
    private final int numberAtHome;

    EndpointClass(NamespacePolicies home, Content content, int numberAtHome) {
        this.home = home;
        this.content = content;
        egress = content.egress();
        ingress = content.ingress();
        this.numberAtHome = numberAtHome;
    }

    /** The policies of the namespace. */
    NamespacePolicies home() {
        return home;
    }

    /**
     * Whether all pods of this class, and of all others that have the same {@link #pairsAtHome}, are of one namespace: those
     * without policies share one home.
     */
    public boolean isOfOneNamespace() {
        return !home.policies().isEmpty();
    }

    /** The answers between pods of the namespace, by {@link #numberAtHome}. */
    public PairTable pairsAtHome() {
        return home.pairs();
    }

    /** The number among the classes of the namespace. */
    public int numberAtHome() {
        return numberAtHome;
    }

    /**
     * The number of the pods' ingress row, for pods of other namespaces; negative if there are two, because the answers of
     * their two families differ.
     */
    public int ingressRow() {
        return row(content.ingress());
    }

    /** The number of the pods' egress row, for pods of other namespaces; negative if there are two. */
    public int egressRow() {
        return row(content.egress());
    }

    private int row(RuleSet rules) {
        Row first = rules.rowElsewhere(Families.first(content.families()));
        boolean isForAll = content.families() != Families.BOTH || first.equals(rules.rowElsewhere(Family.IPV6));
        return isForAll ? first.number() : -1;
    }

    /** The number of these pods among the sources that ingress rows have answers for; negative if they have none. */
    public int sourceNumber() {
        return content.sourceElsewhere().number();
    }

    /** Their number among the destinations that egress rows have answers for; negative if they have none. */
    public int destinationNumber() {
        return content.destinationElsewhere().number();
    }

    /** The rules that govern these pods as sources. */
    public RuleSet egress() {
        return egress;
    }

    /** The rules that govern these pods as destinations. */
    public RuleSet ingress() {
        return ingress;
    }

    /** The rules that govern these pods in a direction. */
    public RuleSet rules(Direction direction) {
        return direction == Direction.EGRESS ? egress : ingress;
    }

    /** The address families that these pods have, or could have if no address is known. */
    public int families() {
        return content.families();
    }

    /** Whether no address of these pods is known. */
    public boolean isUnknown() {
        return content.isUnknown();
    }

    /** How rules in a direction, of policies of their own namespace, see these pods. */
    PeerGroup groupAtHome(Direction direction) {
        return direction == Direction.INGRESS ? content.sourceAtHome() : content.destinationAtHome();
    }

    /** How rules in a direction, of policies of other namespaces, see these pods. */
    PeerGroup groupElsewhere(Direction direction) {
        return direction == Direction.INGRESS ? content.sourceElsewhere() : content.destinationElsewhere();
    }

    /**
     * Whether pods of this class may reach other pods of that class on the port with this key, in every family that they
     * share. Allocates nothing once pods of these classes have met.
     */
    public boolean allows(EndpointClass destination, int portKey) {
        PairTable pairs = home.pairs();
        if (home == destination.home && pairs.isWanting(numberAtHome, destination.numberAtHome)) {
            PortSet ports = home.shared().portSets().canonical(portsTo(destination));
            pairs.put(numberAtHome, destination.numberAtHome, ports);
            return ports.contains(portKey);
        }
        return allowsByRows(destination, portKey);
    }

    private boolean allowsByRows(EndpointClass destination, int portKey) {
        int families = sharedFamilies(destination);
        for (Family family : Families.all()) {
            // Most connections that are denied are denied by ingress.
            if (Families.contains(families, family)
                    && !(destination.ingress().cell(this, family).allowed().contains(portKey)
                            && egress().cell(destination, family).allowed().contains(portKey))) {
                return false;
            }
        }
        return families != Families.NONE;
    }

    /** Exactly the ports on which pods of this class may reach other pods of that class, in every family they share. */
    public PortSet portsTo(EndpointClass destination) {
        int families = sharedFamilies(destination);
        PortSet ports = families == Families.NONE ? PortSet.EMPTY : PortSet.ALL;
        for (Family family : Families.all()) {
            if (Families.contains(families, family)) {
                ports = ports.intersection(egress().cell(destination, family).allowed())
                        .intersection(destination.ingress().cell(this, family).allowed());
            }
        }
        return ports;
    }

    private int sharedFamilies(EndpointClass other) {
        return Families.shared(
                content.families(), content.isUnknown(), other.content.families(), other.content.isUnknown());
    }
}
