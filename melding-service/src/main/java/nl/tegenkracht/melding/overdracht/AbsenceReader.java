package nl.tegenkracht.melding.overdracht;

import java.time.LocalDate;
import java.util.Optional;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.melding.content.DossierContent;
import nl.tegenkracht.melding.dossier.Afwezigheid;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.vertrouwenspersoon.Afwezigheden;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersoon;
import org.springframework.stereotype.Component;

/** When whoever has a melding is away, for both who can read it. */
@Component
public class AbsenceReader {

    private final DossierContent content;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final Overdrachtstermijn overdracht;
    private final Overdragen overdragen;
    private final Afwezigheden afwezigheden;
    private final LegalClock clock;

    AbsenceReader(DossierContent content, Vertrouwenspersonen vertrouwenspersonen, Overdrachtstermijn overdracht,
            Overdragen overdragen, Afwezigheden afwezigheden, LegalClock clock) {
        this.content = content;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.overdracht = overdracht;
        this.overdragen = overdragen;
        this.afwezigheden = afwezigheden;
        this.clock = clock;
    }

    /**
     * As it is shown.
     *
     * @param van       first day
     * @param tot       last day, or {@code null} of who stops
     * @param vervanger name of who is offered, or {@code null}
     * @param overdragenVoor of who stops: the last day to hand over, or {@code null} if no regelset says so
     */
    public record AbsenceView(LocalDate van, LocalDate tot, String vervanger, LocalDate overdragenVoor) {}

    /**
     * What was said last in this melding, or else in the whole domain, also before this one was made; empty if nothing was,
     * or it is over.
     */
    public Optional<AbsenceView> of(Dossier<Melding> dossier, Caller reader) {
        return content.absence(dossier, reader).filter(away -> !away.isOver(clock.today()))
                .or(() -> afwezigheden.of(dossier.state().vertrouwenspersoon())
                        .map(away -> overdragen.withOffer(away, dossier, reader)))
                .map(this::view);
    }

    private AbsenceView view(Afwezigheid away) {
        return new AbsenceView(away.van(), away.tot(), away.vervanger().isEmpty()
                ? null
                : vertrouwenspersonen.byPseudonym(vertrouwenspersonen.pseudonym(away.vervanger()))
                        .map(Vertrouwenspersoon::naam).orElse(null),
                away.tot() == null ? overdracht.lastDay(away.van()).orElse(null) : null);
    }
}
