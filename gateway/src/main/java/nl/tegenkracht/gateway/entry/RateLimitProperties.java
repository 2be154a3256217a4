package nl.tegenkracht.gateway.entry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests someone may make in ten seconds. Generous: the limits guard against a program run wild, not against
 * a person in a hurry. An address is a client address of IPv4, or the first 64 bits of one of IPv6.
 *
 * @param authenticated logged in: per account, whatever the number of sessions or bearers; and per session
 * @param anonymous     not logged in: per address, at the addresses of a domain; the same number at the public pages
 *                      and for bearers, each counted apart
 * @param login         per address, of people who come back from the identity provider
 */
@ConfigurationProperties("tegenkracht.rate-limits")
record RateLimitProperties(@DefaultValue("5000") int authenticated, @DefaultValue("5000") int anonymous,
        @DefaultValue("300") int login) {}
