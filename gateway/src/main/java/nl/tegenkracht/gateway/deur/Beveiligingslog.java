package nl.tegenkracht.gateway.deur;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Eén regel per geweigerde poging, met soort en kenmerk van het verzoek; geen adres, geen persoon, geen inhoud. */
@Component
class Beveiligingslog {

    private static final Logger LOG = LoggerFactory.getLogger("beveiliging");

    void meld(Verzoek verzoek, Voorval voorval) {
        if (verzoek.eersteVoorval()) {
            LOG.warn("voorval={} verzoek={}", voorval.code(), verzoek.kenmerk());
        }
    }
}
