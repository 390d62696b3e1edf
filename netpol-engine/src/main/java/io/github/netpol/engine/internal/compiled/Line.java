package io.github.netpol.engine.internal.compiled;

import io.github.netpol.engine.internal.addresses.Families;
import io.github.netpol.engine.internal.ports.PortSet;
import io.github.netpol.model.Address.Family;
import java.util.function.Function;

/**
 * What some rules allow in every family that counts: a row for each, or the same row twice.
 *
 * @param first the row of the first family
 * @param second the row of the second family, if there is one that has another
 */
record Line(Row first, Row second) {

    /**
     * The line of the families of a set that is not empty.
     *
     * @param rows the row of each family
     */
    static Line of(int families, Function<Family, Row> rows) {
        Row first = rows.apply(Families.first(families));
        return new Line(first, families == Families.BOTH ? rows.apply(Family.IPV6) : first);
    }

    /** Whether the rules say the same in each family. */
    boolean isOneRow() {
        return second.equals(first);
    }

    /** The ports that are allowed to the ends of a group. */
    PortSet allowed(PeerGroup group) {
        return alsoInSecond(group, first.cell(group).allowed());
    }

    /** The ports that are allowed to the ends of a group that has this number. */
    PortSet allowed(int number) {
        PortSet inFirst = first.allowed(number);
        return isOneRow() ? inFirst : inFirst.intersection(second.allowed(number));
    }

    /** Those of the ports that the first row allows to the ends of a group. */
    PortSet alsoInSecond(PeerGroup group, PortSet inFirst) {
        return isOneRow() ? inFirst : inFirst.intersection(second.cell(group).allowed());
    }
}
