package nl.tegenkracht.melding.doorbreking;

import java.time.Instant;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.melding.dossier.Doorbreking;
import nl.tegenkracht.melding.dossier.DoorbrekingText;

/**
 * That confidentiality is broken, for both who can read the melding.
 *
 * @param id           of the form that announced it
 * @param grond        code of why
 * @param tekst        to whom, what and why
 * @param aangekondigd when the melder was told
 * @param besloten     when it was done or given up, or {@code null}
 * @param gedaan       whether it was done
 * @param verslag      what was told, or why not; empty if neither yet
 * @param open         whether whoever has the melding now can still do it
 */
public record DoorbrekingView(String id, String grond, DoorbrekingText tekst, Instant aangekondigd, Instant besloten,
        boolean gedaan, String verslag, boolean open) {

    static DoorbrekingView of(Doorbreking one, DoorbrekingText text, String report, boolean open) {
        return new DoorbrekingView(one.id(), one.grond().code(), text, one.aangekondigd(), one.besloten(),
                one.gedaan(), report, open);
    }

    /** Why, in words. */
    public Text reden() {
        return Text.of("melding.doorbreking.grond." + grond);
    }

    /** How it stands, in words. */
    public Text stand() {
        return Text.of("melding.doorbreking.stand."
                + (besloten == null ? "aangekondigd" : gedaan ? "gedaan" : "vervallen"));
    }

    @Override
    public String toString() {
        return "DoorbrekingView[]";
    }
}
