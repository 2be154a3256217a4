package nl.tegenkracht.demologin.login;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * From where someone tries to log in.
 *
 * @param key   the device if it has logged in to this account before, otherwise the address prefix
 * @param known whether it is such a device
 */
public record LoginSource(String key, boolean known) {

    private static final int IPV6_PREFIX_BYTES = 8;

    static LoginSource device(String id) {
        return new LoginSource("device " + id, true);
    }

    /** Of IPv6 the first 64 bits: one household has all that follows. */
    static LoginSource address(String remoteAddress) {
        return new LoginSource("address " + prefix(remoteAddress), false);
    }

    /** The same source, as far as it tries one account: another account waits for itself. */
    LoginSource at(String account) {
        return new LoginSource(key + " " + account, known);
    }

    private static String prefix(String remoteAddress) {
        try {
            return InetAddress.ofLiteral(remoteAddress) instanceof Inet6Address address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_PREFIX_BYTES))
                    : remoteAddress;
        } catch (IllegalArgumentException noAddress) {
            return remoteAddress;
        }
    }
}
