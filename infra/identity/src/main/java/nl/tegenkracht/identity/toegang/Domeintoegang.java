package nl.tegenkracht.identity.toegang;

import java.util.List;
import nl.tegenkracht.contracts.Hoedanigheid;

/**
 * Als wat iemand in een domein is.
 *
 * @param hoedanigheid zijn hoedanigheid daar
 * @param rollen       zijn rollen daar; buiten het eigen domein altijd leeg
 */
public record Domeintoegang(Hoedanigheid hoedanigheid, List<String> rollen) {}
