package nl.tegenkracht.identity.inloggen;

import java.time.Clock;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.identity.Instellingen;
import nl.tegenkracht.identity.persoon.Aangemeld;
import nl.tegenkracht.identity.persoon.Personen;
import nl.tegenkracht.identity.sleutel.Pseudoniemen;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Controleert naam en wachtwoord. Elke weigering is dezelfde, en kost hetzelfde werk. */
@Component
class Aanmelding implements AuthenticationProvider {

    private final Personen personen;
    private final Pseudoniemen pseudoniemen;
    private final Inlogrem rem;
    private final Clock klok;
    private final String hash;
    private final BCryptPasswordEncoder wachtwoorden = new BCryptPasswordEncoder();

    Aanmelding(Personen personen, Pseudoniemen pseudoniemen, Inlogrem rem, Clock klok, Instellingen instellingen) {
        this.personen = personen;
        this.pseudoniemen = pseudoniemen;
        this.rem = rem;
        this.klok = klok;
        this.hash = instellingen.proefwachtwoordHash();
    }

    @Override
    public Authentication authenticate(Authentication poging) {
        var persoon = personen.metAccount(poging.getName());
        boolean magNu = persoon.isPresent() && rem.magProberen(poging.getName());
        boolean klopt = wachtwoorden.matches(String.valueOf(poging.getCredentials()), hash);
        if (!magNu || !klopt) {
            throw new BadCredentialsException("Aanmelden geweigerd");
        }
        rem.gelukt(poging.getName());
        return new Aangemeld(persoon.orElseThrow(), pseudoniemen.intern(poging.getName()), Id.random(), klok.instant());
    }

    @Override
    public boolean supports(Class<?> soort) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(soort);
    }
}
