package nl.tegenkracht.klacht.procedure.state;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tijdelijke voorziening: a measure for the time of the procedure, asked for or taken.
 *
 * @param nr       its number within the klacht, from 1
 * @param track    the part it belongs to, and so who decides
 * @param verzoek  what was asked
 * @param overlegd whether the bevoegd gezag and the Klachtencommissie consulted
 * @param gehoord  who was heard about it
 * @param besluit  what was decided, or {@code null}
 */
public record Voorziening(int nr, int track, Request verzoek, boolean overlegd, List<Participant> gehoord,
        Taken besluit) {

    public Voorziening {
        gehoord = List.copyOf(gehoord);
    }

    /**
     * What was asked.
     *
     * @param door  by which party
     * @param raakt which party it touches: moved, or kept away
     * @param grond for which of the two reasons
     */
    public record Request(Participant door, Participant raakt, Reason grond) {}

    /**
     * What was decided.
     *
     * @param van first day
     * @param tot last day
     */
    public record Taken(LocalDate van, LocalDate tot) {}

    /** Why a voorziening can be taken. The database holds the names of the constants. */
    public enum Reason {
        WELZIJN_KLAGER,
        ONHOUDBARE_SITUATIE
    }

    public Voorziening consulted() {
        return new Voorziening(nr, track, verzoek, true, gehoord, besluit);
    }

    public Voorziening heard(Participant party) {
        return new Voorziening(nr, track, verzoek, overlegd, Stream.concat(gehoord.stream(), Stream.of(party))
                .distinct().toList(), besluit);
    }

    public Voorziening taken(LocalDate van, LocalDate tot) {
        return new Voorziening(nr, track, verzoek, overlegd, gehoord, new Taken(van, tot));
    }
}
