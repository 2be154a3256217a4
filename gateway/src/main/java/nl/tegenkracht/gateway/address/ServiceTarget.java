package nl.tegenkracht.gateway.address;

import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.ServiceName;

/**
 * A service in a domain, as a deployment provides it.
 *
 * @param domain     the domain of the address
 * @param service    the service
 * @param deployment name of the deployment that serves this domain
 * @param audience   {@code aud} of a token for exactly this service in this deployment
 * @param addresses  where its instances are
 * @param domainName name of the domain as people read it
 */
public record ServiceTarget(DataDomain domain, ServiceName service, String deployment, String audience,
        ServiceAddresses addresses, String domainName) {}
