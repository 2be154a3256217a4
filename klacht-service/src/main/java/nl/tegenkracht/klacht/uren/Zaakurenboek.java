package nl.tegenkracht.klacht.uren;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.Grant;
import nl.tegenkracht.core.refusal.FormReused;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.klacht.commissie.Commissie;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.Uurregel;
import nl.tegenkracht.klacht.dossier.Zaakuren;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.web.input.Input;
import org.springframework.stereotype.Component;

/** Who handles a klacht writes down how long that took; nobody else learns that there is such a book. */
@Component
class Zaakurenboek {

    /** So many of the last changed are added up. */
    private static final int COUNTED = 1_000;

    private final Dossiers<Klacht> klachten;
    private final Dossiers<Zaakuren> uren;
    private final Commissie commissie;
    private final LegalClock clock;

    Zaakurenboek(Dossiers<Klacht> klachten, Dossiers<Zaakuren> uren, Commissie commissie, LegalClock clock) {
        this.klachten = klachten;
        this.uren = uren;
        this.commissie = commissie;
        this.clock = clock;
    }

    /** A klacht for who handles it. */
    private record Handled(Dossier<Klacht> klacht, Actor by, List<Grant> readers) {}

    /** @throws NotFound if the klacht does not exist, or is not handled by this caller */
    CaseHours of(String id, Caller caller) {
        var handled = handled(id, caller);
        return CaseHours.of(open(handled, caller).map(book -> book.state().regels()).orElse(List.of()),
                handled.by().kenmerk());
    }

    /**
     * Writes time down. The same form once more adds nothing.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws FormReused if the caller sent something else with this form before
     * @throws NotFound if the klacht does not exist, or is not handled by this caller
     */
    Uurregel schrijf(String id, Input input, Caller caller) {
        var handled = handled(id, caller);
        var regel = NewUurregel.read(input, handled.by(), handled.klacht().state().indieningDate(), clock.today());
        uren.change(open(handled, caller).orElseGet(() -> begin(handled, caller)),
                book -> FormReused.isRepeat(book.state().regel(regel.id(), regel.door()), regel::equals)
                        ? Optional.empty()
                        : Optional.of(book.state().schrijf(regel, handled.readers())),
                caller);
        return regel;
    }

    /**
     * Takes out an own line that was wrong; what is not there is out already.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput if it does not say which
     * @throws NotFound if the klacht does not exist, or is not handled by this caller
     */
    void haalWeg(String id, Input input, Caller caller) {
        var handled = handled(id, caller);
        var wrong = Uurweghaling.read(input).regel();
        open(handled, caller).ifPresent(book -> uren.change(book,
                found -> found.state().haalWeg(wrong, handled.by().kenmerk(), handled.readers()), caller));
    }

    /**
     * The years over all klachten that the caller handles or handled to the end, the last first.
     *
     * @throws NotFound if the caller is not in the Klachtencommissie
     */
    List<YearHours> years(Caller caller) {
        if (!commissie.includes(caller)) {
            throw new NotFound();
        }
        // Most klachten have no book: which do is asked at once.
        var books = Set.copyOf(uren.ids());
        return YearHours.of(klachten.newest(caller.functionKeys(), COUNTED, caller).stream()
                .filter(klacht -> books.contains(Zaakuren.idFor(klacht.id())))
                .flatMap(klacht -> handled(klacht, caller).stream()).flatMap(one -> open(one, caller).stream())
                .map(Dossier::state).toList());
    }

    private Handled handled(String id, Caller caller) {
        return handled(klachten.get(id, caller), caller).orElseThrow(NotFound::new);
    }

    private static Optional<Handled> handled(Dossier<Klacht> klacht, Caller caller) {
        var state = klacht.state();
        return state.reader(caller.grantKeys()).filter(reader -> reader.as().handles())
                .map(by -> new Handled(klacht, by, state.readers().stream().filter(reader -> reader.as().handles())
                        .map(reader -> new Grant(reader.kenmerk(), state.roleOf(reader).code())).toList()));
    }

    /** Who handles the klacht changes; the book follows when somebody opens it. */
    private Optional<Dossier<Zaakuren>> open(Handled handled, Caller caller) {
        var id = Zaakuren.idFor(handled.klacht().id());
        uren.decideBySystem(id, book -> book.grants().equals(handled.readers())
                ? Optional.empty()
                : Optional.of(book.state().readBy(handled.readers())));
        return uren.find(id, caller);
    }

    private Dossier<Zaakuren> begin(Handled handled, Caller caller) {
        var id = Zaakuren.idFor(handled.klacht().id());
        try {
            return uren.create(uren.draft(id), Zaakuren.begin(handled.klacht().id(), handled.readers()), caller);
        } catch (Stale madeTwiceAtOnce) {
            return uren.get(id, caller);
        }
    }
}
