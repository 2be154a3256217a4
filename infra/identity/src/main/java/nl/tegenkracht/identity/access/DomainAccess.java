package nl.tegenkracht.identity.access;

import java.util.List;
import nl.tegenkracht.contracts.Hoedanigheid;

/**
 * Als wat iemand in een domein is.
 *
 * @param hoedanigheid zijn hoedanigheid daar
 * @param roles       zijn rollen daar; buiten het eigen domein altijd leeg
 */
public record DomainAccess(Hoedanigheid hoedanigheid, List<String> roles) {}
