package nl.tegenkracht.e2e.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.e2e.MeldingApiClient;
import nl.tegenkracht.e2e.Response;
import nl.tegenkracht.e2e.WebVisitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Also while everything is full, a stranger gets the same refusal for what exists and for what does not. */
@Tag("attacks")
@UnderAttack
class SilenceUnderAttackTest {

    private static final int ROUNDS = 20;
    private static final String EXISTS = "/fractie-zuid";
    private static final String DOES_NOT = "/fractie-west";

    @Test
    void aForeignDomainIsAsSilentAsNoneWhileItsPlacesAreTaken(Arena arena) {
        assertSilentDuring(FormAttacks.SLOW_FORMS_OF_ONE_FRACTIE, 130, arena);
    }

    @Test
    void aForeignDomainIsAsSilentAsNoneWhileItsListsAreRead(Arena arena) {
        assertSilentDuring(ReadingAttacks.LISTS, 2000, arena);
    }

    private static void assertSilentDuring(Attack attack, int load, Arena arena) {
        var noa = WebVisitor.loggedInAs(arena.platform().gateway(), "noa");
        var zara = WebVisitor.loggedInAs(arena.platform().gateway(), "zara");
        var melding = "/melding/v1/meldingen/" + MeldingApiClient.create(zara, "fractie-zuid", MeldingApiClient.VERA);
        var paths = List.of("/melding", "/melding/nieuw", "/melding/v1/meldingen", melding);
        var calm = refusals(noa, paths);

        arena.strike(watched(attack, () -> {
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(refusals(noa, paths)).isEqualTo(calm);
            }
            return null;
        }), load);
        assertThat(calm.values().stream().distinct().count()).as("one refusal for pages and one for the API")
                .isEqualTo(2);
    }

    private static Map<String, String> refusals(WebVisitor stranger, List<String> paths) {
        var refusals = new TreeMap<String, String>();
        for (var path : paths) {
            for (var domain : List.of(EXISTS, DOES_NOT)) {
                refusals.put(domain + path, refusal(stranger.get(domain + path)));
            }
        }
        refusals.put("invented", refusal(stranger.get(EXISTS + "/melding/v1/meldingen/" + Id.random())));
        return refusals;
    }

    private static String refusal(Response response) {
        assertThat(response.status()).isEqualTo(404);
        return response.observableContent();
    }

    private static Attack watched(Attack attack, Callable<Void> look) {
        return new Attack(attack.name(), attack.loads(), attack.preparation(), (attacker, load) -> {
            try (var threads = Executors.newSingleThreadExecutor()) {
                var looking = threads.submit(look);
                attack.strike().hit(attacker, load);
                looking.get();
            }
        });
    }
}
