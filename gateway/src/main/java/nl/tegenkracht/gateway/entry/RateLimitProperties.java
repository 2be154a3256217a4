package nl.tegenkracht.gateway.entry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests someone may make in ten seconds. Generous: the limits guard against a program run wild, not against
 * a person in a hurry.
 *
 * @param authenticated   logged in: per session or bearer
 * @param anonymous not logged in: per client address
 * @param login    per client address, at the addresses for login and logout
 */
@ConfigurationProperties("tegenkracht.rate-limits")
record RateLimitProperties(@DefaultValue("5000") int authenticated, @DefaultValue("5000") int anonymous,
        @DefaultValue("300") int login) {}
