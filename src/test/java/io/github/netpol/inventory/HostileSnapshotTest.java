package io.github.netpol.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import io.github.netpol.engine.Inventory;
import io.github.netpol.engine.PolicySet;
import io.github.netpol.engine.SnapshotException;
import io.github.netpol.model.Address;
import io.github.netpol.model.Pod;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Snapshots that claim to be more than they are. */
class HostileSnapshotTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int PLACE_OF_LENGTH = 12;

    @Test
    void aLengthThatIsNotThereTakesNoMemory() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Scene().fresh().writeTo(out);
        byte[] bytes = out.toByteArray();

        for (long length : new long[] {1 << 30, Integer.MAX_VALUE - 200, Integer.MAX_VALUE, Long.MAX_VALUE, -1}) {
            ByteBuffer.wrap(bytes).putLong(PLACE_OF_LENGTH, length);
            long before = THREADS.getCurrentThreadAllocatedBytes();
            assertThatExceptionOfType(SnapshotException.class)
                    .isThrownBy(() -> Inventory.readFrom(new ByteArrayInputStream(bytes)))
                    .withMessageStartingWith("the snapshot is");
            assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 24);
        }
    }

    @Test
    void manyPodsThatClaimOneAddressTakeMemoryInProportion() throws IOException {
        List<Pod> pods = IntStream.range(0, 20_000)
                .mapToObj(i -> Pod.builder("a", "pod-" + i).address("10.0.0.1").build())
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Inventory.of(PolicySet.of(), List.of(), pods).writeTo(out);

        long before = THREADS.getCurrentThreadAllocatedBytes();
        Inventory read = Inventory.readFrom(new ByteArrayInputStream(out.toByteArray()));

        // All of them again for each would be gigabytes.
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(20_000 * 8_192);
        assertThat(read.podsAt(Address.parse("10.0.0.1"))).hasSize(20_000);
    }
}
