package io.github.netpol.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.netpol.engine.Inventory;
import io.github.netpol.model.Address;
import io.github.netpol.model.Cluster;
import io.github.netpol.model.NamespacedName;
import io.github.netpol.model.Pod;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int PODS = 2_000;

    private static Inventory inventory() {
        Cluster.Builder cluster = Cluster.builder();
        for (int i = 0; i < PODS; i++) {
            cluster.add(Pod.builder("shop", "pod-" + i)
                    .address("10.0." + i / 256 + "." + i % 256)
                    .build());
        }
        return Inventory.of(cluster.build());
    }

    private static long allocatedByAsking(Inventory inventory, Address address) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        List<Pod> owners = inventory.podsAt(address);
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(owners).extracting(Pod::name).containsExactly("pod-7");
        return allocated;
    }

    @Test
    void areIndexedWhenOneIsFirstAskedForAndOnlyThen() {
        Address address = Address.parse("10.0.0.7");
        allocatedByAsking(inventory(), address);
        Inventory inventory = inventory();
        inventory.resolve(new NamespacedName("shop", "pod-7"));

        // An index has an object of 16 bytes for each address at least.
        assertThat(allocatedByAsking(inventory, address)).isGreaterThan(16 * PODS);
        assertThat(allocatedByAsking(inventory, address)).isLessThan(16 * PODS);
    }
}
