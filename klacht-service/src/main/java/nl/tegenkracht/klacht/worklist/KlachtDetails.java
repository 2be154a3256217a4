package nl.tegenkracht.klacht.worklist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.dossier.worklist.WorkDetails;
import nl.tegenkracht.klacht.brieven.NextReminder;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.KlachtNews;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.klacht.regels.RegelsRepository;
import nl.tegenkracht.klacht.termijnen.RunningTermijnen;
import nl.tegenkracht.portal.language.TextSource;
import nl.tegenkracht.terms.TermijnDate;
import org.springframework.stereotype.Component;

/**
 * In an overview stands what the reader has to do and before which day; otherwise the first day on which a term that runs
 * is over.
 */
@Component
class KlachtDetails implements WorkDetails {

    private final Dossiers<Klacht> dossiers;
    private final RegelsRepository regelsRepository;
    private final RunningTermijnen termijnen;
    private final NextReminder reminders;
    private final TextSource texts;
    private final LegalClock clock;

    KlachtDetails(Dossiers<Klacht> dossiers, RegelsRepository regelsRepository, RunningTermijnen termijnen,
            NextReminder reminders, TextSource texts, LegalClock clock) {
        this.dossiers = dossiers;
        this.regelsRepository = regelsRepository;
        this.termijnen = termijnen;
        this.reminders = reminders;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Map<String, WorkDetail> of(Collection<String> ids, Caller caller) {
        var known = new HashMap<Object, Optional<Regelset>>();
        var held = dossiers.findAll(ids, caller);
        var opened = dossiers.openedUpTo(held, caller);
        return held.stream().collect(Collectors.toMap(Dossier::id,
                dossier -> detail(dossier, opened.getOrDefault(dossier.id(), 0), known, caller)));
    }

    private WorkDetail detail(Dossier<Klacht> dossier, int openedUpTo, Map<Object, Optional<Regelset>> known,
            Caller caller) {
        var klacht = dossier.state();
        var due = reminders.of(dossier, caller);
        var day = Optional.ofNullable(due.day()).or(() -> firstDay(klacht, known, caller)).orElse(null);
        var reader = klacht.reader(caller.grantKeys());
        var unread = reader.map(who -> KlachtNews.unread(klacht, who, openedUpTo)).orElse(0);
        var received = reader.map(klacht::roleOf).filter(Role::knowsTheFiling)
                .map(_ -> klacht.indieningDate()).orElse(null);
        return new WorkDetail(null, due.what() == null ? null : texts.here().of(due.what()), day,
                day == null ? null : ChronoUnit.DAYS.between(clock.today(), day), unread, received);
    }

    private Optional<LocalDate> firstDay(Klacht klacht, Map<Object, Optional<Regelset>> known, Caller caller) {
        var regelset = known.computeIfAbsent(
                klacht.regels() == null ? klacht.indieningDate() : klacht.regels().regelset(),
                _ -> regelsRepository.forKlacht(klacht).map(Geldend::regelset));
        return regelset.flatMap(rules -> klacht.reader(caller.grantKeys()).stream()
                .flatMap(reader -> termijnen.of(klacht, rules, reader).stream()).map(TermijnDate::einde)
                .min(LocalDate::compareTo));
    }
}
