package nl.tegenkracht.gateway.address;

import java.net.URI;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;

/**
 * Een dienst in een domein, zoals een uitrol haar levert.
 *
 * @param domain      het domein van het adres
 * @param service      de dienst
 * @param deployment      naam van de uitrol die dit domein bedient
 * @param audience   {@code aud} van een token voor precies deze dienst in deze uitrol
 * @param baseUri       intern adres
 * @param domainName  naam van het domein zoals mensen hem lezen
 */
public record ServiceTarget(DataDomain domain, ServiceName service, String deployment, String audience, URI baseUri,
        String domainName) {}
