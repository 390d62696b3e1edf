package io.github.netpol.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What IPv4 addresses stand for, each looked up once. A batch asks it twice for every flow, so it is a plain table from
 * numbers to numbers, without an object for an address. Not thread-safe.
 */
final class Ipv4Ends {
    private static final int FREE = 0;

    private final IntFunction<List<ResolvedEndpoint>> lookUp;
    private final List<List<ResolvedEndpoint>> ends = new ArrayList<>();
    private int[] addresses = new int[16];
    // For each place one more than the index of its ends.
    private int[] numbers = new int[16];

    Ipv4Ends(IntFunction<List<ResolvedEndpoint>> lookUp) {
        this.lookUp = lookUp;
    }

    List<ResolvedEndpoint> at(int address) {
        int place = placeOf(address);
        if (numbers[place] == FREE) {
            List<ResolvedEndpoint> found = lookUp.apply(address);
            ends.add(found);
            addresses[place] = address;
            numbers[place] = ends.size();
            if (ends.size() * 2 > addresses.length) {
                grow();
            }
            return found;
        }
        return ends.get(numbers[place] - 1);
    }

    /** Where the address is, or would be. */
    private int placeOf(int address) {
        int mask = addresses.length - 1;
        int hash = address * 0x9e3779b9;
        int place = (hash ^ hash >>> 16) & mask;
        while (numbers[place] != FREE && addresses[place] != address) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        int[] oldAddresses = addresses;
        int[] oldNumbers = numbers;
        addresses = new int[oldAddresses.length * 2];
        numbers = new int[oldNumbers.length * 2];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != FREE) {
                int place = placeOf(oldAddresses[i]);
                addresses[place] = oldAddresses[i];
                numbers[place] = oldNumbers[i];
            }
        }
    }
}
