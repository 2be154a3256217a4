package nl.tegenkracht.klacht.procedure.state;

import java.util.List;
import java.util.stream.Stream;

/**
 * The advice about one part of a klacht: codes only. Who voted what is in no state, but in a stuk for the panel.
 *
 * @param aard        what kind of advice
 * @param eenstemming how the panel came to it
 * @param metVerslag  whether the report of the hearing is part of it
 * @param ondertekend who signed
 */
public record Advice(AdviceKind aard, Agreement eenstemming, boolean metVerslag, List<Actor> ondertekend) {

    public Advice {
        ondertekend = List.copyOf(ondertekend);
    }

    /** What the advice aims at. The database holds the names of the constants. */
    public enum AdviceKind {
        PREVENTIEF,
        CORRIGEREND,
        BEIDE
    }

    /** How the panel came to it. The database holds the names of the constants. */
    public enum Agreement {
        UNANIEM,
        MEERDERHEID,
        /** The votes were even; that of the chair decided. */
        DOORSLAG_VOORZITTER
    }

    public boolean signedBy(Participant participant) {
        return ondertekend.stream().anyMatch(actor -> actor.as() == participant);
    }

    /** With both signatures it cannot change any more. */
    public boolean isSigned() {
        return signedBy(Participant.VOORZITTER) && signedBy(Participant.SECRETARIS);
    }

    public Advice signed(Actor by) {
        return new Advice(aard, eenstemming, metVerslag, Stream.concat(ondertekend.stream(), Stream.of(by)).toList());
    }
}
