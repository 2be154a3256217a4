package nl.tegenkracht.edge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Shares places of which there are only so many. Who comes gets one; if that is one too many, the oldest connection
 * gives way that only waits, at the address that holds most. So one address never takes all places, nor do a hundred.
 */
final class ConnectionShares {

    private final int total;
    private final int perAddress;
    private final Map<AddressPrefix, Set<VisitorConnection>> holders = new HashMap<>();
    private int taken;

    ConnectionShares(int total, int perAddress) {
        this.total = total;
        this.perAddress = perAddress;
    }

    /** Takes a place; the connection that has to give way for it, which can be this one, if there is one. */
    synchronized Optional<VisitorConnection> take(VisitorConnection comer) {
        var own = holders.computeIfAbsent(comer.owner(), first -> new LinkedHashSet<>());
        if (!own.add(comer)) {
            return Optional.empty();
        }
        taken++;
        if (comer.limited() && own.size() > perAddress) {
            return Optional.of(oldestWaiting(own).orElse(comer));
        }
        return taken <= total ? Optional.empty() : Optional.of(ofLargest().orElse(comer));
    }

    synchronized void release(VisitorConnection leaver) {
        var own = holders.get(leaver.owner());
        if (own != null && own.remove(leaver)) {
            taken--;
            if (own.isEmpty()) {
                holders.remove(leaver.owner());
            }
        }
    }

    synchronized int taken() {
        return taken;
    }

    private Optional<VisitorConnection> ofLargest() {
        return holders.values().stream().sorted(Comparator.comparingInt((Set<?> held) -> held.size()).reversed())
                .flatMap(held -> oldestWaiting(held).stream()).findFirst();
    }

    private static Optional<VisitorConnection> oldestWaiting(Set<VisitorConnection> held) {
        return held.stream().filter(VisitorConnection::isWaiting).findFirst();
    }
}
