package nl.tegenkracht.gateway.deur;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Hoeveel verzoeken per seconde iemand mag doen.
 *
 * @param aangemeld    per sessie of bearer
 * @param onaangemeld  per afzender, voor wie niet is aangemeld
 * @param inloggen     per afzender, op de adressen om in en uit te loggen
 */
@ConfigurationProperties("tegenkracht.grenzen")
record Grenzen(@DefaultValue("300") int aangemeld, @DefaultValue("300") int onaangemeld,
        @DefaultValue("50") int inloggen) {}
