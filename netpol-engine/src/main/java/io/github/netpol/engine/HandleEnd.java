package io.github.netpol.engine;

import io.github.netpol.engine.internal.addresses.Families;
import io.github.netpol.engine.internal.compiled.EndpointClass;
import io.github.netpol.engine.internal.compiled.RuleSet;
import io.github.netpol.engine.internal.ends.End;
import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.model.Address;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.Pod;
import java.util.List;

/** The handle of a pod, as the engine's analyses see it. */
record HandleEnd(ResolvedEndpoint handle) implements End {

    @Override
    public Pod pod() {
        return (Pod) handle.endpoint();
    }

    @Override
    public boolean isFinished() {
        return handle.isFinished();
    }

    @Override
    public boolean isGoverned() {
        return handle.isGoverned();
    }

    @Override
    public EndpointClass endpointClass() {
        return handle.endpointClass();
    }

    @Override
    public List<Address> addresses() {
        return handle.addresses();
    }

    @Override
    public boolean isOnOwnNodeOf(Pod governed) {
        return NodeRelation.of(governed, handle) == NodeRelation.OWN_NODE;
    }

    @Override
    public PortSet portsBy(RuleSet rules, EndpointClass governed) {
        int families =
                Families.shared(governed.families(), governed.isUnknown(), handle.families(), handle.isUnknown());
        PortSet ports = families == Families.NONE ? PortSet.EMPTY : PortSet.ALL;
        for (Family family : Families.all()) {
            if (Families.contains(families, family)) {
                ports = ports.intersection(handle.cellOf(rules, family).allowed());
            }
        }
        return ports;
    }
}
