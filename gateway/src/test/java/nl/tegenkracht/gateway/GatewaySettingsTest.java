package nl.tegenkracht.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import nl.tegenkracht.testkit.KnownProperties;
import org.junit.jupiter.api.Test;

/** What is set for the gateway does something. */
class GatewaySettingsTest {

    @Test
    void everyPropertyThatIsSetIsKnown() {
        assertThat(KnownProperties.unknownIn("application.yml")).isEmpty();
    }
}
