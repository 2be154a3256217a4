package nl.tegenkracht.identity;

import java.net.InetAddress;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/** Invented people with a known password belong on one's own machine only: otherwise this part does not start. */
@Component
class DemoGuard {

    DemoGuard(IdentityProperties properties, ServerProperties server) {
        if (!properties.demo()) {
            throw new InvalidDemoSetup("This identity provider knows invented people only and therefore starts only "
                    + "with tegenkracht.demo=true; otherwise connect an existing OpenID provider.");
        }
        if (!onlyThisMachine(server.getAddress())) {
            throw new InvalidDemoSetup("With tegenkracht.demo=true, server.address may only be an address of this "
                    + "machine itself, such as 127.0.0.1.");
        }
    }

    private static boolean onlyThisMachine(InetAddress address) {
        return address != null && address.isLoopbackAddress();
    }
}
