package nl.tegenkracht.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressPrefixTest {

    @Test
    void anIpv4AddressIsAPartyOfItsOwn() {
        assertThat(AddressPrefix.of("192.0.2.1")).isNotEqualTo(AddressPrefix.of("192.0.2.2"));
        assertThat(AddressPrefix.of("::ffff:192.0.2.1")).isEqualTo(AddressPrefix.of("192.0.2.1"));
    }

    @Test
    void allAddressesOfOneIpv6NetworkAreOneParty() {
        assertThat(AddressPrefix.of("2001:db8:1:2::1")).isEqualTo(AddressPrefix.of("2001:db8:1:2:ffff::9"))
                .isNotEqualTo(AddressPrefix.of("2001:db8:1:3::1"));
    }

    @Test
    void whatIsNoAddressIsAPartyToo() {
        assertThat(AddressPrefix.of("unknown")).isEqualTo(AddressPrefix.of("unknown"))
                .isNotEqualTo(AddressPrefix.of("192.0.2.1"));
    }
}
