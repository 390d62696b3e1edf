package io.github.netpol.model.syntax;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads addresses and CIDRs byte by byte, as Kubernetes does (S84, S85).
 *
 * <p>Nothing is resolved, trimmed or completed: {@code 10.1}, an empty text and {@code fe80::1%eth0} are no addresses.
 * Octets and prefix lengths with leading zeros are decimal, and reported as such, so that the caller may refuse them.
 */
public final class AddressSyntax {
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;

    /** What is questionable about a text; the constants stand in the order in which Kubernetes tests them. */
    public enum Problem {
        /** Nothing: the text is right in every mode. */
        NONE("is right"),
        /** Not an address or CIDR at all, in any mode. */
        SYNTAX("is not an address block in the form `10.0.0.0/8` or `2001:db8::/64`"),
        /** A number with leading zeros, which some programs take for octal. */
        LEADING_ZERO("must not have numbers with leading zeros"),
        /** An IPv4 address written as IPv6. */
        IPV4_MAPPED("must not be an IPv4-mapped IPv6 address; write it as IPv4"),
        /** Bits beyond the prefix length are set. */
        HOST_BITS("must not have bits set beyond the prefix length");

        private final String words;

        Problem(String words) {
            this.words = words;
        }

        /** The problem in words that can follow the text in a message. */
        public String words() {
            return words;
        }
    }

    /** A text as read: its first problem, its address in network byte order (4 or 16 bytes), its prefix length. */
    public static final class Reading {
        private static final Reading NOT_READ = new Reading(Problem.SYNTAX, new byte[0], 0);

        private final Problem problem;
        private final byte[] address;
        private final int prefixLength;

        private Reading(Problem problem, byte[] address, int prefixLength) {
            this.problem = problem;
            this.address = address;
            this.prefixLength = prefixLength;
        }

        /** The first problem of the text; {@link Problem#SYNTAX} means that the other parts are empty. */
        public Problem problem() {
            return problem;
        }

        /** The address as written, in network byte order: 4 or 16 bytes. The array is the caller's own. */
        public byte[] address() {
            return address.clone();
        }

        /** The prefix length: 0 to 32 or 0 to 128; for a bare address all of its bits. */
        public int prefixLength() {
            return prefixLength;
        }
    }

    private final String text;
    private int position;
    private boolean leadingZero;

    private AddressSyntax(String text) {
        this.text = text;
    }

    /** Reads a bare address. IPv4-mapped IPv6 is reported as {@link Problem#IPV4_MAPPED}. */
    public static Reading address(String text) {
        AddressSyntax syntax = new AddressSyntax(text);
        byte[] bytes = syntax.wholeAddress();
        return bytes == null ? Reading.NOT_READ : new Reading(syntax.problem(bytes), bytes, bytes.length * 8);
    }

    /** Reads a CIDR, {@code address/prefix length}. */
    public static Reading cidr(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Reading.NOT_READ;
        }
        AddressSyntax syntax = new AddressSyntax(text.substring(0, slash));
        byte[] bytes = syntax.wholeAddress();
        if (bytes == null) {
            return Reading.NOT_READ;
        }
        AddressSyntax length = new AddressSyntax(text.substring(slash + 1));
        int prefixLength = length.number(10, bytes.length * 8);
        if (prefixLength < 0 || !length.atEnd()) {
            return Reading.NOT_READ;
        }
        syntax.leadingZero |= length.leadingZero;
        Problem problem = syntax.problem(bytes);
        if (problem == Problem.NONE && hasHostBits(bytes, prefixLength)) {
            problem = Problem.HOST_BITS;
        }
        return new Reading(problem, bytes, prefixLength);
    }

    private Problem problem(byte[] bytes) {
        if (leadingZero) {
            return Problem.LEADING_ZERO;
        }
        return isIpv4Mapped(bytes) ? Problem.IPV4_MAPPED : Problem.NONE;
    }

    /** Whether these are the 16 bytes of {@code ::ffff:a.b.c.d}. */
    public static boolean isIpv4Mapped(byte[] bytes) {
        if (bytes.length != IPV6_BYTES || bytes[10] != (byte) 0xff || bytes[11] != (byte) 0xff) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasHostBits(byte[] bytes, int prefixLength) {
        for (int bit = prefixLength; bit < bytes.length * 8; bit++) {
            if ((bytes[bit / 8] & (0x80 >> (bit % 8))) != 0) {
                return true;
            }
        }
        return false;
    }

    private byte @Nullable [] wholeAddress() {
        byte[] bytes = text.indexOf(':') >= 0 ? ipv6() : ipv4();
        return bytes != null && atEnd() ? bytes : null;
    }

    private byte @Nullable [] ipv4() {
        byte[] bytes = new byte[IPV4_BYTES];
        for (int i = 0; i < IPV4_BYTES; i++) {
            if (i > 0 && !skip('.')) {
                return null;
            }
            int octet = number(10, 255);
            if (octet < 0) {
                return null;
            }
            bytes[i] = (byte) octet;
        }
        return bytes;
    }

    private byte @Nullable [] ipv6() {
        byte[] bytes = new byte[IPV6_BYTES];
        int filled = 0;
        int ellipsis = -1;
        if (text.startsWith("::")) {
            ellipsis = 0;
            position = 2;
        }
        while (filled < IPV6_BYTES && !atEnd()) {
            int start = position;
            int group = number(16, 0xffff);
            if (group < 0) {
                return null;
            }
            if (!atEnd() && text.charAt(position) == '.') {
                return embeddedIpv4(bytes, filled, ellipsis, start);
            }
            // Up to four digits are the ordinary form of a group, zeros or not.
            leadingZero |= position - start > 4;
            bytes[filled++] = (byte) (group >> 8);
            bytes[filled++] = (byte) group;
            if (atEnd()) {
                break;
            }
            if (!skip(':') || atEnd()) {
                return null;
            }
            if (text.charAt(position) == ':') {
                if (ellipsis >= 0) {
                    return null;
                }
                ellipsis = filled;
                position++;
            }
        }
        return expand(bytes, filled, ellipsis);
    }

    private byte @Nullable [] embeddedIpv4(byte[] bytes, int filled, int ellipsis, int start) {
        if ((ellipsis < 0 && filled != IPV6_BYTES - IPV4_BYTES) || filled > IPV6_BYTES - IPV4_BYTES) {
            return null;
        }
        position = start;
        byte[] last = ipv4();
        if (last == null) {
            return null;
        }
        System.arraycopy(last, 0, bytes, filled, IPV4_BYTES);
        return expand(bytes, filled + IPV4_BYTES, ellipsis);
    }

    /** Moves what follows {@code ::} to the end; {@code ::} stands for at least one group. */
    private static byte @Nullable [] expand(byte[] bytes, int filled, int ellipsis) {
        if (filled == IPV6_BYTES) {
            return ellipsis < 0 ? bytes : null;
        }
        if (ellipsis < 0) {
            return null;
        }
        int tail = filled - ellipsis;
        System.arraycopy(bytes, ellipsis, bytes, IPV6_BYTES - tail, tail);
        Arrays.fill(bytes, ellipsis, IPV6_BYTES - tail, (byte) 0);
        return bytes;
    }

    /** Reads digits; -1 if there are none or their value is above {@code max}. */
    private int number(int radix, int max) {
        int start = position;
        int value = 0;
        while (!atEnd()) {
            char c = text.charAt(position);
            int digit = c < 128 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                break;
            }
            value = value * radix + digit;
            if (value > max) {
                return -1;
            }
            position++;
        }
        // In base 10, a zero before other digits; groups of IPv6 are judged by their length.
        leadingZero |= radix == 10 && position - start > 1 && text.charAt(start) == '0';
        return position > start ? value : -1;
    }

    private boolean skip(char expected) {
        if (!atEnd() && text.charAt(position) == expected) {
            position++;
            return true;
        }
        return false;
    }

    private boolean atEnd() {
        return position >= text.length();
    }
}
