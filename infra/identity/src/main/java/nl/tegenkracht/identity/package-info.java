/**
 * De lokale OpenID-provider: verzonnen personen, echte protocollen. Elders staat hier een bestaande provider; de rest
 * van het platform kent alleen de issuer, de JWKS en de afspraken in {@link nl.tegenkracht.contracts.Claims}.
 */
package nl.tegenkracht.identity;
