package io.github.netpol.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import io.github.netpol.engine.Inventory;
import io.github.netpol.engine.SnapshotException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
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
}
