package nl.tegenkracht.gateway.address;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.ConnectTimeoutException;

/**
 * The instances of one service in one deployment, and which of them take no work now. Who asks gets them in the order
 * in which to try them: each in turn is first, and those that are away come last, for they may be back (record 0302).
 */
public final class ServiceAddresses {

    private final List<URI> all;
    private final Set<URI> away = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();

    public ServiceAddresses(List<URI> all) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("A service without an address");
        }
        this.all = List.copyOf(all);
    }

    /** At least one; the first is whose turn it is. */
    public List<URI> inTurn() {
        if (!isChoice()) {
            return all;
        }
        var present = new ArrayList<URI>();
        var last = new ArrayList<URI>();
        int first = Math.floorMod(turn.getAndIncrement(), all.size());
        for (int i = 0; i < all.size(); i++) {
            var address = all.get((first + i) % all.size());
            (away.contains(address) ? last : present).add(address);
        }
        present.addAll(last);
        return present;
    }

    /** Asks one instance. */
    public interface Question<T> {

        T ask(URI instance) throws IOException;
    }

    /**
     * What the first instance answers that takes a connection; those that take none are away from now on.
     *
     * @throws IOException if none takes one, or the one that does fails
     */
    public <T> T first(Question<T> question) throws IOException {
        IOException away = null;
        for (var instance : inTurn()) {
            try {
                return question.ask(instance);
            } catch (ConnectException | ConnectTimeoutException nobodyThere) {
                isAway(instance);
                away = nobodyThere;
            }
        }
        throw away;
    }

    /** Nobody is there: others go first, until it says that it can take work. */
    public void isAway(URI address) {
        away.add(address);
    }

    void isBack(URI address) {
        away.remove(address);
    }

    /** All of them, always in the same order. */
    public List<URI> all() {
        return all;
    }

    /** Whether there is anything to choose. */
    boolean isChoice() {
        return all.size() > 1;
    }
}
