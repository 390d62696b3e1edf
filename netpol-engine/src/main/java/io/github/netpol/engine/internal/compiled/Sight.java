package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.addresses.Families;
import io.github.netpol.model.Address;
import io.github.netpol.model.Address.Family;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of an end, as rules see them.
 *
 * @param addresses the known addresses, at most one of each family
 * @param ipv4 the IPv4 address, if it is known
 * @param ipv6 the IPv6 address, if it is known
 * @param families the families that the end has, or could have if no address is known
 * @param blockView how blocks see it
 */
public record Sight(
        List<Address> addresses,
        @Nullable Address ipv4,
        @Nullable Address ipv6,
        int families,
        BlockView blockView) {

    /**
     * The sight of an end with these addresses.
     *
     * @param familiesIfUnknown the families that it could have if there are no addresses
     */
    public static Sight of(List<Address> addresses, int familiesIfUnknown, BlockView blockView) {
        Address ipv4 = first(addresses, Family.IPV4);
        Address ipv6 = first(addresses, Family.IPV6);
        int families = addresses.isEmpty()
                ? familiesIfUnknown
                : (ipv4 == null ? Families.NONE : Families.IPV4) | (ipv6 == null ? Families.NONE : Families.IPV6);
        return new Sight(addresses, ipv4, ipv6, families, blockView);
    }

    /** The first address of a family, if there is any. */
    public static @Nullable Address first(List<Address> addresses, Family family) {
        // By index: an iterator would be made on the hot path.
        for (int i = 0; i < addresses.size(); i++) {
            if (addresses.get(i).family() == family) {
                return addresses.get(i);
            }
        }
        return null;
    }

    /** The same end as it would be if every block matched it that could (S69). */
    public Sight assumingBlocksMatch() {
        return switch (blockView) {
            case IN_POD_CIDRS -> seen(BlockView.ASSUMED_IN_POD_CIDRS);
            case UNKNOWN -> seen(BlockView.ASSUMED);
            default -> this;
        };
    }

    private Sight seen(BlockView view) {
        return new Sight(addresses, ipv4, ipv6, families, view);
    }

    /** Whether no address is known. */
    public boolean isUnknown() {
        return addresses.isEmpty();
    }

    /** The address of a family, if it is known. */
    public @Nullable Address address(Family family) {
        return family == Family.IPV4 ? ipv4 : ipv6;
    }
}
