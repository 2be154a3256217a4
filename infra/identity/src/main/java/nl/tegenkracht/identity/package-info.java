/**
 * The local OpenID provider: invented people, real protocols. Elsewhere an existing provider takes this place; the rest
 * of the platform only knows the issuer, the JWKS and what {@link nl.tegenkracht.contracts.Claims} lays down.
 */
package nl.tegenkracht.identity;
