package nl.tegenkracht.melding.uren;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.FormReused;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.melding.dossier.Urenregel;
import nl.tegenkracht.melding.dossier.Urenstaat;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.web.input.Input;
import org.springframework.stereotype.Component;

/** Reads and writes the hours of the caller, a year apart from the other (KR-2021 art. 5 lid 1 onder h). */
@Component
class Urenstaten {

    private final Dossiers<Urenstaat> dossiers;
    private final Vertrouwenspersonen vertrouwenspersonen;
    private final LegalClock clock;

    Urenstaten(Dossiers<Urenstaat> dossiers, Vertrouwenspersonen vertrouwenspersonen, LegalClock clock) {
        this.dossiers = dossiers;
        this.vertrouwenspersonen = vertrouwenspersonen;
        this.clock = clock;
    }

    /**
     * What the caller wrote down, the last year first.
     *
     * @throws NotFound if the caller is no vertrouwenspersoon
     */
    List<Urenstaat> of(Caller caller) {
        return years(caller).stream().map(Dossier::state)
                .sorted(Comparator.comparingInt(Urenstaat::jaar).reversed()).toList();
    }

    /**
     * Writes hours down. The same form once more adds nothing.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     * @throws FormReused if the caller sent something else with this form before
     * @throws NotFound if the caller is no vertrouwenspersoon
     */
    Urenregel schrijf(Input input, Caller caller) {
        var benoeming = own(caller);
        var regel = NewUrenregel.read(input, clock.today());
        var sent = years(caller).stream().flatMap(year -> year.state().regel(regel.id()).stream()).findFirst();
        if (!FormReused.isRepeat(sent, regel::equals)) {
            dossiers.change(begin(benoeming, regel.dag().getYear(), caller), once(regel), caller);
        }
        return regel;
    }

    /**
     * Takes out what was wrong; what is not there is out already.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput if it does not say which
     * @throws NotFound if the caller is no vertrouwenspersoon
     */
    void haalWeg(Input input, Caller caller) {
        var years = years(caller);
        var wrong = Weghaling.read(input).regel();
        years.stream().filter(year -> year.state().regel(wrong).isPresent()).findFirst()
                .ifPresent(year -> dossiers.change(year, found -> found.state().haalWeg(wrong), caller));
    }

    private static Function<Dossier<Urenstaat>, Optional<Decision<Urenstaat>>> once(Urenregel regel) {
        return found -> FormReused.isRepeat(found.state().regel(regel.id()), regel::equals)
                ? Optional.empty()
                : Optional.of(found.state().schrijf(regel));
    }

    private List<Dossier<Urenstaat>> years(Caller caller) {
        var benoeming = own(caller);
        var last = clock.today().getYear();
        return dossiers.findAll(IntStream.rangeClosed(last - Urenstaat.YEARS + 1, last)
                .mapToObj(year -> Urenstaat.idFor(benoeming, year)).toList(), caller);
    }

    private Dossier<Urenstaat> begin(String benoeming, int year, Caller caller) {
        var id = Urenstaat.idFor(benoeming, year);
        return dossiers.find(id, caller).orElseGet(() -> {
            try {
                return dossiers.create(dossiers.draft(id), Urenstaat.begin(benoeming, year), caller);
            } catch (Stale madeTwiceAtOnce) {
                return dossiers.get(id, caller);
            }
        });
    }

    private String own(Caller caller) {
        return vertrouwenspersonen.own(caller).orElseThrow(NotFound::new);
    }
}
