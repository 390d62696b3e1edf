package io.github.netpol.model.syntax;

import io.github.netpol.model.syntax.AddressSyntax.Problem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A second reading of CIDR texts, by splitting and big numbers, to compare {@link AddressSyntax} with (S84, S85).
 *
 * @param bits 32 or 128
 * @param leadingZero whether a number has more digits than it may
 */
record WrittenCidr(BigInteger address, int bits, int prefixLength, boolean leadingZero) {
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]+");
    private static final Pattern DOTTED = Pattern.compile("([0-9]+)\\.([0-9]+)\\.([0-9]+)\\.([0-9]+)");
    private static final BigInteger MAX_GROUP = BigInteger.valueOf(0xffff);

    static Optional<WrittenCidr> read(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2 || !DECIMAL.matcher(parts[1]).matches()) {
            return Optional.empty();
        }
        int bits = parts[0].contains(":") ? 128 : 32;
        Optional<BigInteger> address = bits == 32 ? dotted(parts[0]) : groups(parts[0]);
        BigInteger length = new BigInteger(parts[1]);
        if (address.isEmpty() || length.compareTo(BigInteger.valueOf(bits)) > 0) {
            return Optional.empty();
        }
        boolean zeros = hasLeadingZero(parts[0], parts[1]);
        return Optional.of(new WrittenCidr(address.get(), bits, length.intValueExact(), zeros));
    }

    Problem problem() {
        if (leadingZero) {
            return Problem.LEADING_ZERO;
        }
        if (bits == 128 && address.shiftRight(32).equals(MAX_GROUP)) {
            return Problem.IPV4_MAPPED;
        }
        BigInteger hosts = BigInteger.ONE.shiftLeft(bits - prefixLength);
        return address.mod(hosts).signum() == 0 ? Problem.NONE : Problem.HOST_BITS;
    }

    private static boolean hasLeadingZero(String address, String prefixLength) {
        int dotted = address.indexOf('.') < 0 ? address.length() : address.lastIndexOf(':') + 1;
        Stream<String> decimals = Stream.concat(
                Stream.of(prefixLength), Stream.of(address.substring(dotted).split("\\.")));
        return decimals.anyMatch(number -> number.matches("0[0-9]+"))
                || Stream.of(address.substring(0, dotted).split(":")).anyMatch(group -> group.length() > 4);
    }

    private static Optional<BigInteger> dotted(String text) {
        Matcher octets = DOTTED.matcher(text);
        if (!octets.matches()) {
            return Optional.empty();
        }
        BigInteger value = BigInteger.ZERO;
        for (int i = 1; i <= 4; i++) {
            BigInteger octet = new BigInteger(octets.group(i));
            if (octet.compareTo(BigInteger.valueOf(255)) > 0) {
                return Optional.empty();
            }
            value = value.shiftLeft(8).or(octet);
        }
        return Optional.of(value);
    }

    private static Optional<BigInteger> groups(String text) {
        String hex = text;
        int tail = text.lastIndexOf(':') + 1;
        if (text.indexOf('.') >= 0) {
            Optional<BigInteger> last = dotted(text.substring(tail));
            if (last.isEmpty()) {
                return Optional.empty();
            }
            hex = text.substring(0, tail)
                    + last.get().shiftRight(16).toString(16) + ":"
                    + last.get().and(MAX_GROUP).toString(16);
        }
        int gap = hex.indexOf("::");
        if (gap < 0) {
            return number(split(hex), 0, List.of());
        }
        List<String> before = split(hex.substring(0, gap));
        List<String> after = split(hex.substring(gap + 2));
        int missing = 8 - before.size() - after.size();
        return missing < 1 ? Optional.empty() : number(before, missing, after);
    }

    private static List<String> split(String groups) {
        return groups.isEmpty() ? List.of() : List.of(groups.split(":", -1));
    }

    private static Optional<BigInteger> number(List<String> before, int zeros, List<String> after) {
        List<String> all = new ArrayList<>(before);
        for (int i = 0; i < zeros; i++) {
            all.add("0");
        }
        all.addAll(after);
        if (all.size() != 8) {
            return Optional.empty();
        }
        BigInteger value = BigInteger.ZERO;
        for (String group : all) {
            if (!HEX.matcher(group).matches() || new BigInteger(group, 16).compareTo(MAX_GROUP) > 0) {
                return Optional.empty();
            }
            value = value.shiftLeft(16).or(new BigInteger(group, 16));
        }
        return Optional.of(value);
    }
}
