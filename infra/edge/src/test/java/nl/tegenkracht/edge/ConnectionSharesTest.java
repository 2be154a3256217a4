package nl.tegenkracht.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionSharesTest {

    private final List<VisitorConnection> closed = new ArrayList<>();

    @Test
    void whoTakesMoreThanOnesShareLosesOnesOldest() {
        var shares = new ConnectionShares(10, 2);
        var first = take(shares, "192.0.2.1");
        take(shares, "192.0.2.1");
        var other = take(shares, "192.0.2.2");
        assertThat(closed).isEmpty();

        take(shares, "192.0.2.1");

        assertThat(closed).containsExactly(first).doesNotContain(other);
    }

    @Test
    void whenAllPlacesAreTakenWhoHoldsMostGivesWay() {
        var shares = new ConnectionShares(4, 3);
        var only = take(shares, "192.0.2.1");
        var oldest = take(shares, "192.0.2.2");
        take(shares, "192.0.2.2");
        take(shares, "192.0.2.3");

        take(shares, "192.0.2.4");

        assertThat(closed).containsExactly(oldest).doesNotContain(only);
        assertThat(shares.taken()).isEqualTo(4);
    }

    @Test
    void whoIsBeingAnsweredNeverGivesWay() {
        var shares = new ConnectionShares(2, 2);
        take(shares, "192.0.2.1").begin(0);
        take(shares, "192.0.2.1").begin(0);

        var late = take(shares, "192.0.2.1");
        var stranger = take(shares, "192.0.2.2");

        assertThat(closed).containsExactly(late, stranger);
    }

    @Test
    void theProxyMayHaveAnyNumber() {
        var shares = new ConnectionShares(10, 1);
        for (int i = 0; i < 5; i++) {
            take(shares, connection("192.0.2.9", false));
        }
        assertThat(closed).isEmpty();
    }

    @Test
    void whoLeavesMakesRoom() {
        var shares = new ConnectionShares(1, 1);
        var first = take(shares, "192.0.2.1");
        shares.release(first);
        shares.release(first);

        take(shares, "192.0.2.2");

        assertThat(closed).isEmpty();
        assertThat(shares.taken()).isEqualTo(1);
    }

    private VisitorConnection take(ConnectionShares shares, String address) {
        return take(shares, connection(address, true));
    }

    private VisitorConnection take(ConnectionShares shares, VisitorConnection comer) {
        shares.take(comer).ifPresent(leaver -> {
            closed.add(leaver);
            leaver.close();
            shares.release(leaver);
        });
        return comer;
    }

    private static VisitorConnection connection(String address, boolean limited) {
        return new VisitorConnection(AddressPrefix.of(address), limited, threadWaits -> {}, 0);
    }
}
