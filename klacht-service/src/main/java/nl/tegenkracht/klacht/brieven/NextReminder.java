package nl.tegenkracht.klacht.brieven;

import java.time.LocalDate;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.handelen.ProcedureReader;
import org.springframework.stereotype.Component;

/**
 * What somebody has to do first in a klacht, for an overview: read off the terms that run, so there is one per person,
 * case and term, again when the day moves, and none once it is done (record 0348).
 */
@Component
public class NextReminder {

    private final ProcedureReader reader;
    private final LegalClock clock;

    NextReminder(ProcedureReader reader, LegalClock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * A reminder.
     *
     * @param what what has to happen, or {@code null} if nothing has to be done by this reader
     * @param day  before which day, or {@code null}
     */
    public record Due(Text what, LocalDate day) {}

    /** The first of this reader; an empty seat comes before a day, for without it nothing can be decided (E1). */
    public Due of(Dossier<Klacht> dossier, Caller caller) {
        var view = reader.view(dossier, caller);
        var first = Reminders.of(view, clock.today()).stream().findFirst();
        var seat = view.vacantSeats().isEmpty() ? null : Text.of("brieven.remind.seat");
        return new Due(seat == null ? first.map(PapersView.ReminderLine::what).orElse(null) : seat,
                first.map(line -> line.term().einde()).orElse(null));
    }
}
