package nl.tegenkracht.gateway.entry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Hoeveel verzoeken iemand in tien seconden mag doen. Ruim: zij beschermen tegen een losgeslagen programma, niet tegen een
 * mens met haast.
 *
 * @param aangemeld    per sessie of bearer
 * @param onaangemeld  per afzender, voor wie niet is aangemeld
 * @param inloggen     per afzender, op de adressen om in en uit te loggen
 */
@ConfigurationProperties("tegenkracht.grenzen")
record RateLimitProperties(@DefaultValue("5000") int aangemeld, @DefaultValue("5000") int onaangemeld,
        @DefaultValue("300") int inloggen) {}
