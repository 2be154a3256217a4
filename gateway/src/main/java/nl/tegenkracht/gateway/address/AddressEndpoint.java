package nl.tegenkracht.gateway.address;

import java.util.Set;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Tells the management port of a demonstration which addresses are outside the wall, so that tests can check them. */
@Component
@Endpoint(id = "adressen")
@ConditionalOnBooleanProperty("tegenkracht.demo")
class AddressEndpoint {

    @ReadOperation
    Set<String> addresses() {
        return Address.outerPatterns();
    }
}
