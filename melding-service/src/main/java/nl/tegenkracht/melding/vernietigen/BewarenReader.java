package nl.tegenkracht.melding.vernietigen;

import java.time.LocalDate;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingRetention;
import nl.tegenkracht.melding.dossier.MeldingState;
import nl.tegenkracht.terms.TermijnDate;
import org.springframework.stereotype.Component;

/** Until when a melding is kept, for both who can read it. */
@Component
public class BewarenReader {

    private final DossierContent content;
    private final Bewaartermijn termijn;
    private final LegalClock clock;

    BewarenReader(DossierContent content, Bewaartermijn termijn, LegalClock clock) {
        this.content = content;
        this.termijn = termijn;
        this.clock = clock;
    }

    /**
     * As it is shown.
     *
     * @param afgesloten whether it is closed now: only then a term runs
     * @param termijn    the term as it was calculated, or {@code null} if none runs or the regelset is not known here
     * @param klachtTot  when the last remedy of a klacht that followed ended, or {@code null}
     * @param aangezegd  whether it was told that it will be destroyed
     * @param bewaardTot the last day on which it is there for certain, or {@code null}
     */
    public record BewarenView(boolean afgesloten, TermijnDate termijn, LocalDate klachtTot, boolean aangezegd,
            LocalDate bewaardTot) {

        /** For how many years, as the regelset says. */
        public int jaren() {
            return termijn.termijn().aantal();
        }

        /** Whether the term runs from the end of the remedies. */
        public boolean naKlacht() {
            return klachtTot != null && termijn != null && klachtTot.equals(termijn.start());
        }
    }

    public BewarenView view(Dossier<Melding> dossier, Caller reader) {
        var remedies = content.remedies(dossier, reader);
        var end = termijn.of(dossier.state(), remedies);
        return new BewarenView(dossier.state().staat() == MeldingState.AFGESLOTEN, end.orElse(null),
                remedies.orElse(null), MeldingRetention.announcement(dossier).isPresent(),
                end.map(TermijnDate::einde).map(last -> MeldingRetention.keptUntil(dossier, last, clock.today()))
                        .orElse(null));
    }
}
