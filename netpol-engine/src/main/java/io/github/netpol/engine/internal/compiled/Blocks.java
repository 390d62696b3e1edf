package io.github.netpol.engine.internal.compiled;

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
}
