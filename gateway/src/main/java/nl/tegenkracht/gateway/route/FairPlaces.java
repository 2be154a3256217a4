package nl.tegenkracht.gateway.route;

import java.util.HashMap;
import java.util.Map;

/**
 * The places at one service for one class of traffic, shared so that nobody can take them all: a person has at most an
 * eighth, a domain half, and a domain that has none finds one.
 */
final class FairPlaces {

    private final int places;
    private final int perPerson;
    private final int perDomain;
    private final Map<String, Integer> byPerson = new HashMap<>();
    private final Map<Object, Integer> byDomain = new HashMap<>();
    private int taken;

    FairPlaces(int places, int perPerson, int perDomain) {
        this.places = places;
        this.perPerson = perPerson;
        this.perDomain = perDomain;
    }

    /**
     * Takes places; false if this person or domain would have more than its share, or if what is left is kept for
     * others.
     *
     * @param domains how many domains share these places
     * @param weight  how many places this request takes
     */
    synchronized boolean take(String person, Object domain, int domains, int weight) {
        int ofDomain = byDomain.getOrDefault(domain, 0);
        if (taken + weight + keptForOthers(ofDomain, domains) > places || ofDomain + weight > perDomain
                || byPerson.getOrDefault(person, 0) + weight > perPerson) {
            return false;
        }
        taken += weight;
        byPerson.merge(person, weight, Integer::sum);
        byDomain.merge(domain, weight, Integer::sum);
        return true;
    }

    /** One for each domain that has none; never more than half, or many domains at rest would stop a busy one. */
    private int keptForOthers(int ofDomain, int domains) {
        return ofDomain == 0 ? 0 : Math.clamp(domains - byDomain.size(), 0, places / 2);
    }

    synchronized void free(String person, Object domain, int weight) {
        taken -= weight;
        byPerson.computeIfPresent(person, (key, count) -> less(count, weight));
        byDomain.computeIfPresent(domain, (key, count) -> less(count, weight));
    }

    /** Gone at zero: who has left takes no memory. */
    private static Integer less(int count, int weight) {
        return count == weight ? null : count - weight;
    }

    synchronized int taken() {
        return taken;
    }

    /** How many persons and domains are remembered. */
    synchronized int remembered() {
        return byPerson.size() + byDomain.size();
    }
}
