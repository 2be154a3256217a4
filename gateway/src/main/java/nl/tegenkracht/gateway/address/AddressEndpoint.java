package nl.tegenkracht.gateway.address;

import java.util.Set;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Zegt op de beheerpoort van een demonstratie welke adressen de deur buiten de muur heeft, om ze te kunnen toetsen. */
@Component
@Endpoint(id = "adressen")
@ConditionalOnBooleanProperty("tegenkracht.demo")
class AddressEndpoint {

    @ReadOperation
    Set<String> addresses() {
        return Address.outerPatterns();
    }
}
