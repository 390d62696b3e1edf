package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.addresses.AddressRange;
import io.github.netpol.model.Address.Family;
import io.github.netpol.model.IpBlock;
import java.util.List;

/**
 * The ipBlocks of one family in one rule: what counts is whether any of them matches.
 *
 * @param family the family
 * @param list the blocks, at least one
 */
record Blocks(Family family, List<IpBlock> list) {
    Blocks {
        list = List.copyOf(list);
    }

    /** Whether the block matches any address of the family at all; exceptions may take all of them away. */
    static boolean hasAddresses(IpBlock block, Family family) {
        return block.cidr().family() == family
                && (block.except().isEmpty() || !AddressRange.of(block).isEmpty());
    }
}
