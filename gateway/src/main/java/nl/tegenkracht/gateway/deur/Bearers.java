package nl.tegenkracht.gateway.deur;

import java.util.Optional;
import nl.tegenkracht.gateway.identiteit.Inlogtokens;
import nl.tegenkracht.gateway.route.Doorgang;
import nl.tegenkracht.gateway.sessie.Afdruk;
import org.springframework.stereotype.Component;

/** Bearers van portalen van afdelingen: getoetst, geruild, en nooit doorgegeven. */
@Component
class Bearers {

    private static final String VORM = "Bearer ";

    private final Inlogtokens inlogtokens;

    Bearers(Inlogtokens inlogtokens) {
        this.inlogtokens = inlogtokens;
    }

    Optional<Beller> lees(String kop) {
        if (!kop.regionMatches(true, 0, VORM, 0, VORM.length())) {
            return Optional.empty();
        }
        var token = kop.substring(VORM.length()).strip();
        var houder = Doorgang.BEARER + Afdruk.van(token);
        return inlogtokens.bearer(token, houder).map(aanmelding -> new Beller(houder, aanmelding, () -> token));
    }
}
