package nl.tegenkracht.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.tegenkracht.e2e.MeldingApiClient;
import nl.tegenkracht.e2e.WebVisitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One person never buries what another reported. */
@Tag("attacks")
@UnderAttack
class FloodAttackTest {

    private static final int OK = 200;

    @Test
    void theVertrouwenspersoonSeesTheMeldingenOfOthersAmong505OfOnePerson(Arena arena) throws IOException {
        var noa = WebVisitor.loggedInAs(arena.platform().gateway(), "noa");
        var before = MeldingApiClient.create(noa, "fractie-noord", MeldingApiClient.VINCENT);

        assertThat(arena.harm(FloodAttacks.MELDINGEN, 505)).isEmpty();

        var after = MeldingApiClient.create(noa, "fractie-noord", MeldingApiClient.VINCENT);
        var vincent = Visitor.loggedIn(arena.platform(), "vincent", Wire.OTHERS);
        var page = vincent.page("/fractie-noord/melding/werk");
        assertThat(Wire.status(page)).isEqualTo(OK);
        assertThat(page).as("first page of the work list").contains(before, after);
    }
}
