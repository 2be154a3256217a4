package nl.tegenkracht.gateway.entry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests someone may make in ten seconds. Generous: the limits guard against a program run wild, not against
 * a person in a hurry.
 *
 * @param aangemeld   logged in: per session or bearer
 * @param onaangemeld not logged in: per client address
 * @param inloggen    per client address, at the addresses for login and logout
 */
@ConfigurationProperties("tegenkracht.grenzen")
record RateLimitProperties(@DefaultValue("5000") int aangemeld, @DefaultValue("5000") int onaangemeld,
        @DefaultValue("300") int inloggen) {}
