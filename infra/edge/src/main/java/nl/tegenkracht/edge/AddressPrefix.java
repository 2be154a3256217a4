package nl.tegenkracht.edge;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where somebody comes from, as far as one party can have it alone: an IPv4 address, or the first 64 bits of an IPv6
 * address, for whoever has one of those has all the others under it.
 *
 * @param value the same text for every address of that party
 */
public record AddressPrefix(String value) {

    private static final int PARTY_BYTES = 8;

    /** @param address in numbers, as the container gives it; anything else is a party of its own */
    public static AddressPrefix of(String address) {
        try {
            return of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException noAddress) {
            return new AddressPrefix(address);
        }
    }

    static AddressPrefix of(InetAddress address) {
        return new AddressPrefix(address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), PARTY_BYTES)) + "/64"
                : address.getHostAddress());
    }
}
