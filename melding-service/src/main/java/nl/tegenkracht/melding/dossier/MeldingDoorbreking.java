package nl.tegenkracht.melding.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.Refused;

/**
 * Breaking confidentiality, in two steps: the melder is told first, and only then it is done (Gedragscode 8.4, D-09).
 * Also of a melding that was ended or closed: a duty to report does not end with it.
 */
public final class MeldingDoorbreking {

    /** Where it is laid down. */
    public static final String ARTIKEL = "Gedragscode 8.4";

    private final Melding melding;

    MeldingDoorbreking(Melding melding) {
        this.melding = melding;
    }

    /** The one with this id. */
    public Optional<Doorbreking> byId(String id) {
        return melding.doorbrekingen().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * Tells the melder that it will be done, to whom and why.
     *
     * @param id    of the form
     * @param tekst the stuk with to whom, what and why
     */
    public Decision<Melding> announce(String id, DoorbrekingGrond grond, StukReference tekst, Instant now) {
        melding.requireRoom();
        var all = new ArrayList<>(melding.doorbrekingen());
        all.add(new Doorbreking(id, grond, tekst.id(), melding.vertrouwenspersoon(), now, null, false, null));
        return melding.change().doorbrekingen(all).done().decision(List.of(tekst), "doorbreking.aangekondigd");
    }

    /**
     * Lets only one through that was announced by whoever has the melding now, and is not over.
     *
     * @throws Refused if it was done or given up, or announced by another
     */
    public void requireAnnounced(Doorbreking doorbreking) {
        if (!doorbreking.isAnnounced()) {
            throw new Refused(Text.of("melding.refused.breach-over"), null);
        }
        if (!doorbreking.van().equals(melding.vertrouwenspersoon())) {
            throw new Refused(Text.of("melding.refused.breach-of-another"), ARTIKEL);
        }
    }

    /**
     * Says that it was done, or that it will not be.
     *
     * @param verslag the stuk with what was told, or why not
     * @throws Refused as {@link #requireAnnounced}
     */
    public Decision<Melding> decide(Doorbreking doorbreking, boolean done, StukReference verslag, Instant now) {
        requireAnnounced(doorbreking);
        var all = melding.doorbrekingen().stream()
                .map(one -> one.id().equals(doorbreking.id()) ? one.decided(done, verslag.id(), now) : one).toList();
        return melding.change().doorbrekingen(all).done().decision(List.of(verslag),
                done ? "doorbreking.gedaan" : "doorbreking.vervallen");
    }
}
