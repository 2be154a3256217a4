package nl.tegenkracht.e2e.attack;

import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.e2e.MeldingApiClient;
import nl.tegenkracht.e2e.attack.Attack.Loads;

/** One person buries the work of another under their own. */
final class FloodAttacks {

    private FloodAttacks() {
    }

    static final Attack MELDINGEN = new Attack("meldingen of one person to one vertrouwenspersoon", new Loads(64, 1024),
            (attacker, load) -> {
                var niels = Visitor.loggedIn(attacker.platform(), "niels", Wire.ATTACKER);
                attacker.strike(load, 8, number -> niels.postJson("/fractie-noord/melding/v1/meldingen",
                        MeldingApiClient.document(Id.random(), MeldingApiClient.VINCENT, "Overspoeld.")));
            });
}
