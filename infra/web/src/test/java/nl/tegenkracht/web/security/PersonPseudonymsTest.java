package nl.tegenkracht.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.crypto.KeyVault;
import org.junit.jupiter.api.Test;

class PersonPseudonymsTest {

    private final List<String> asked = new ArrayList<>();
    private final PersonPseudonyms pseudonyms = new PersonPseudonyms(vault(), ServiceName.MELDING);

    @Test
    void theVaultIsAskedOnceForAnOfficeInADomain() {
        var first = in("extern", "b1");

        assertThat(in("extern", "b1")).isEqualTo(first);
        assertThat(in("extern", "b2")).isNotEqualTo(first);
        assertThat(in("fractie-noord", "b1")).as("another domain, another key").isNotEqualTo(first);
        assertThat(asked).hasSize(3);
    }

    @Test
    void nothingOfAPersonIsRemembered() {
        for (var times = 0; times < 2; times++) {
            DomainContext.run(new DataDomain("extern"), () -> pseudonyms.of("noa"));
        }

        assertThat(asked).hasSize(2);
    }

    private String in(String domain, String benoeming) {
        return DomainContext.in(new DataDomain(domain), () -> pseudonyms.ofBenoeming(benoeming));
    }

    /** Only to be counted: what it gives depends on key and value. */
    private KeyVault vault() {
        return (KeyVault) Proxy.newProxyInstance(KeyVault.class.getClassLoader(), new Class<?>[]{KeyVault.class},
                (proxy, method, arguments) -> {
                    var value = arguments[0] + new String((byte[]) arguments[1], StandardCharsets.UTF_8);
                    asked.add(value);
                    return Arrays.copyOf(Integer.toString(value.hashCode()).getBytes(StandardCharsets.UTF_8), 32);
                });
    }
}
