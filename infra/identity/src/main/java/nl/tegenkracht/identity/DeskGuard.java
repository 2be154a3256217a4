package nl.tegenkracht.identity;

import org.springframework.stereotype.Component;

/** A desk where nobody can log in serves nobody: it then does not start, and says why. */
@Component
class DeskGuard {

    DeskGuard(IdentityProperties properties) {
        if (!properties.demo() && properties.issuers().isEmpty()) {
            throw new InvalidSetup("This token desk has no logins: set tegenkracht.issuers to the OpenID provider "
                    + "where people log in, or tegenkracht.demo=true for invented people on one's own machine.");
        }
    }
}
