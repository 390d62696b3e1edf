package io.github.netpol.engine;

import io.github.netpol.engine.Ipv4Ends.End;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Remembers what IPv4 addresses stand for in one inventory; each is looked up when it is first asked about. Thread-safe. */
final class Ipv4Ends extends BoundedMemory<End> {

    /**
     * What is at an address.
     *
     * @param address its 32 bits
     * @param only what is there, if that is known
     * @param all all that it can be
     */
    record End(int address, @Nullable ResolvedEndpoint only, List<ResolvedEndpoint> all) {
        static End of(int address, List<ResolvedEndpoint> all) {
            return new End(address, all.size() == 1 ? all.get(0) : null, all);
        }
    }

    private final IntFunction<List<ResolvedEndpoint>> lookUp;

    /**
     * Nothing is known yet.
     *
     * @param lookUp gives all that can be at an address
     */
    Ipv4Ends(IntFunction<List<ResolvedEndpoint>> lookUp) {
        this.lookUp = lookUp;
    }

    @Override
    int hashOf(End end) {
        return end.address();
    }

    End at(int address) {
        @Nullable Object[] known = slots();
        for (int i = 0; i < NEAR; i++) {
            End candidate = candidate(known, address, i);
            if (candidate == null) {
                break;
            }
            if (candidate.address() == address) {
                return candidate;
            }
        }
        End found = End.of(address, lookUp.apply(address));
        put(found);
        return found;
    }
}
