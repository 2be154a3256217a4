package nl.tegenkracht.core.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Hoedanigheid;

/**
 * Who makes this request, in this domain. Without name or account: a service knows derived pseudonyms only.
 *
 * @param domain       the domain of the address and of the token
 * @param pseudonym    HMAC of the person under the person key of (service, domain)
 * @param hoedanigheid the capacity in which someone is here
 * @param roles        roles in this domain; they never open a dossier
 * @param benoemingen  benoemingen that both token and register know at this moment
 * @param grantKeys    everything a grant can be in the name of: the person and their benoemingen, as HMAC
 * @param sid          the session the request comes from
 */
public record Caller(DataDomain domain, String pseudonym, Hoedanigheid hoedanigheid, Set<String> roles,
        List<Benoeming> benoemingen, Set<String> grantKeys, String sid) {

    public Caller {
        roles = Set.copyOf(roles);
        benoemingen = List.copyOf(benoemingen);
        grantKeys = Set.copyOf(grantKeys);
    }

    /** Whether the caller holds this ambt now. */
    public boolean holds(Ambt ambt) {
        return benoeming(ambt).isPresent();
    }

    public Optional<Benoeming> benoeming(Ambt ambt) {
        return benoemingen.stream().filter(benoeming -> benoeming.ambt() == ambt).findFirst();
    }

    /** Whether this is the caller's own domain: only there can someone report or complain. */
    public boolean inOwnDomain() {
        return hoedanigheid.isInOwnDomain();
    }

    /** Whether the caller has no account and came in with a code (record 0363). */
    public boolean isGuest() {
        return hoedanigheid == Hoedanigheid.GAST;
    }

    /** What a grant can be in the name of apart from the person: the benoemingen, as HMAC. */
    public Set<String> functionKeys() {
        return grantKeys.stream().filter(key -> !key.equals(pseudonym)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return "Caller[domain=" + domain + "]";
    }
}
