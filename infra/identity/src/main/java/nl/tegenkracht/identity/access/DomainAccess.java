package nl.tegenkracht.identity.access;

import java.util.List;
import nl.tegenkracht.contracts.Hoedanigheid;

/**
 * As what someone is in a domain.
 *
 * @param hoedanigheid their capacity there
 * @param roles        their roles there; always empty outside their own domain
 */
public record DomainAccess(Hoedanigheid hoedanigheid, List<String> roles) {}
