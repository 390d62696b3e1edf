package io.github.netpol.engine.internal.ends;

import io.github.netpol.engine.internal.compiled.EndpointClass;
import io.github.netpol.engine.internal.compiled.RuleSet;
import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.model.Address;
import io.github.netpol.model.Pod;
import java.util.List;

/** A pod as its handle knows it. */
public interface End {
    /** The pod. */
    Pod pod();

    /** Whether it has finished (S67). */
    boolean isFinished();

    /** Whether policies see it as a pod (S44). */
    boolean isGoverned();

    /** Its class; that of ends that are not governed if it is none. */
    EndpointClass endpointClass();

    /** The known addresses; of a pod on its node's network perhaps the node's. */
    List<Address> addresses();

    /** Whether this pod, which is not governed, is on the network of a governed pod's node (S42). */
    boolean isOnOwnNodeOf(Pod governed);

    /** The ports that rules of a governed pod of that class allow to or from this pod, which is not governed. */
    PortSet portsBy(RuleSet rules, EndpointClass governed);

    /** The pod of a handle. */
    static End of(Object handle) {
        return EndView.of(handle);
    }
}
