package io.github.netpol.engine;

import io.github.netpol.engine.EvaluationOptions.EgressToOwnNode;
import io.github.netpol.engine.EvaluationOptions.HostNetworkPods;
import io.github.netpol.engine.EvaluationOptions.IpBlockScope;
import io.github.netpol.engine.EvaluationOptions.NamedPortContainers;
import io.github.netpol.engine.internal.snapshot.Frame;
import io.github.netpol.engine.internal.snapshot.MalformedSnapshotException;
import io.github.netpol.engine.internal.snapshot.SnapshotReader;
import io.github.netpol.engine.internal.snapshot.SnapshotWriter;
import io.github.netpol.model.Namespace;
import io.github.netpol.model.Pod;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** An inventory as bytes: options, namespaces, pods, policies. */
final class InventorySnapshot {
    private InventorySnapshot() {}

    static void write(Inventory inventory, OutputStream out) throws IOException {
        SnapshotWriter writer = new SnapshotWriter();
        options(inventory.policies().options(), writer);
        writer.namespaces(inventory.namespaces());
        writer.pods(inventory.pods());
        writer.policies(inventory.policies().policies());
        Frame.write(writer.content(), out);
    }

    private static void options(EvaluationOptions options, SnapshotWriter writer) {
        writer.constant(options.egressToOwnNode());
        writer.constant(options.hostNetworkPods());
        writer.constant(options.ipBlockScope());
        writer.constant(options.namedPortContainers());
        writer.cidrs(options.podCidrs());
    }

    static Inventory read(InputStream in) throws IOException {
        try {
            SnapshotReader reader = new SnapshotReader(Frame.read(in));
            EvaluationOptions options = options(reader);
            List<Namespace> namespaces = reader.namespaces();
            List<Pod> pods = reader.pods();
            PolicySet policies = PolicySet.of(reader.policies(), options);
            reader.requireEnd();
            return Inventory.of(policies, namespaces, pods);
        } catch (MalformedSnapshotException e) {
            throw new SnapshotException(String.valueOf(e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new SnapshotException("the snapshot holds what no inventory can: " + e.getMessage(), e);
        }
    }

    private static EvaluationOptions options(SnapshotReader reader) {
        return new EvaluationOptions(
                reader.constant(EgressToOwnNode.class),
                reader.constant(HostNetworkPods.class),
                reader.constant(IpBlockScope.class),
                reader.constant(NamedPortContainers.class),
                reader.cidrs());
    }
}
