package nl.tegenkracht.identity;

import java.net.InetAddress;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/** Verzonnen personen met een bekend wachtwoord horen alleen op de eigen machine: anders start dit onderdeel niet. */
@Component
class DemoGuard {

    DemoGuard(IdentityProperties properties, ServerProperties server) {
        if (!properties.demo()) {
            throw new InvalidDemoSetup("Deze identiteitsvoorziening kent alleen verzonnen personen en start daarom "
                    + "alleen met tegenkracht.demo=true; koppel anders een bestaande OpenID-provider.");
        }
        if (!onlyThisMachine(server.getAddress())) {
            throw new InvalidDemoSetup("Met tegenkracht.demo=true mag server.address alleen een adres van deze "
                    + "machine zelf zijn, zoals 127.0.0.1.");
        }
    }

    private static boolean onlyThisMachine(InetAddress address) {
        return address != null && address.isLoopbackAddress();
    }
}
