/** Other OpenID providers: whose login tokens the desk accepts, and what it reads from them. */
package nl.tegenkracht.identity.issuer;
