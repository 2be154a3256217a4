package nl.tegenkracht.klacht.indienen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.refusal.FormReused;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.core.refusal.Stale;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.Dossiers;
import nl.tegenkracht.dossier.concept.Concepten;
import nl.tegenkracht.dossier.filing.Filing;
import nl.tegenkracht.dossier.filing.FilingLimits;
import nl.tegenkracht.klacht.bevindingen.Bevindingen;
import nl.tegenkracht.klacht.bevindingen.FilingPeriod;
import nl.tegenkracht.klacht.commissie.Commissie;
import nl.tegenkracht.klacht.content.DossierContent;
import nl.tegenkracht.klacht.dossier.Geldend;
import nl.tegenkracht.klacht.dossier.Indiening;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.dossier.Klager;
import nl.tegenkracht.klacht.dossier.Role;
import nl.tegenkracht.klacht.page.RuleReferences;
import nl.tegenkracht.klacht.regels.RegelsRepository;
import nl.tegenkracht.klacht.schrift.KlaagschriftReader;
import nl.tegenkracht.klacht.schrift.SubmittedKlaagschrift;
import nl.tegenkracht.portal.language.TextSource;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.terms.TermijnCalculator;
import org.springframework.stereotype.Component;

/** Someone files a klaagschrift. */
@Component
class Indienen {

    private final Dossiers<Klacht> dossiers;
    private final DossierContent content;
    private final Commissie commissie;
    private final RegelsRepository regelsRepository;
    private final Bevindingen bevindingen;
    private final FilingLimits filingLimits;
    private final FilingPeriod period;
    private final Concepten concepten;
    private final LegalClock clock;
    private final TextSource texts;

    Indienen(Dossiers<Klacht> dossiers, DossierContent content, Commissie commissie, RegelsRepository regelsRepository,
            Bevindingen bevindingen, FilingLimits filingLimits, TermijnCalculator calculator, Concepten concepten,
            LegalClock clock, TextSource texts) {
        this.dossiers = dossiers;
        this.content = content;
        this.commissie = commissie;
        this.regelsRepository = regelsRepository;
        this.bevindingen = bevindingen;
        this.filingLimits = filingLimits;
        this.period = new FilingPeriod(calculator);
        this.concepten = concepten;
        this.clock = clock;
        this.texts = texts;
    }

    /**
     * Lets only who can file a klacht here see the form.
     *
     * @throws Refused outside one's own domain
     */
    void requirePossible(Caller caller) {
        Klager.of(caller);
    }

    /**
     * Reads the klaagschrift and receives it. The same form once more gives the first klacht. The regels that are
     * pinned are those of the day on which it was read.
     *
     * @throws FormReused if the caller filed a klacht with this form before, with something else in it
     * @throws Refused outside one's own domain
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     */
    Dossier<Klacht> dienIn(Input input, Caller caller) {
        var klager = Klager.of(caller);
        var now = clock.now();
        var today = LegalClock.day(now);
        var submitted = KlaagschriftReader.klaagschrift(input, regelset(today), today);
        var filed = dienIn(submitted, klager, now, caller);
        concepten.remove(submitted.id(), caller);
        return filed;
    }

    /**
     * Lets through only what can be read in these fields; anything may still be left out.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors in these fields at once
     */
    void requireReadable(Input input, Collection<String> fields) {
        KlaagschriftReader.requireReadable(input, regelset(clock.today()), fields);
    }

    /**
     * Reads what a portal keeps of a klaagschrift.
     *
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     */
    NewConcept concept(Input input) {
        var concept = KlaagschriftReader.fields(input, NewConcept.class, regelset(clock.today()));
        input.validate();
        return concept;
    }

    private Regelset regelset(LocalDate day) {
        return regelsRepository.inForceOn(day).map(Geldend::regelset).orElse(null);
    }

    /**
     * What would stand out if this were filed now; nothing is kept, and nobody knows of it.
     *
     * @throws Refused outside one's own domain
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     */
    Preview preview(Input input, Caller caller) {
        var klager = Klager.of(caller);
        var now = clock.now();
        var geldend = regelsRepository.inForceOn(LegalClock.day(now));
        var written = KlaagschriftReader.klaagschrift(input, geldend.map(Geldend::regelset).orElse(null),
                LegalClock.day(now)).klaagschrift();
        var involved = commissie.involved(written.betrokken(), caller);
        var klacht = Klacht.dienIn(new Indiening(klager, commissie.behandelaar(involved).orElse(null), involved),
                written, List.of(), geldend, now).state();
        return new Preview(written, geldend, bevindingen.of(klacht, geldend, geldend, Role.KLAGER),
                geldend.flatMap(known -> period.lastDay(known.regelset(), written.laatsteVoorval(),
                        LegalClock.day(now))).orElse(null));
    }

    private Dossier<Klacht> dienIn(SubmittedKlaagschrift submitted, Klager klager, Instant now, Caller caller) {
        var id = dossiers.idOf(submitted.id(), caller);
        var earlier = dossiers.find(id, caller);
        if (earlier.isPresent()) {
            return repeated(earlier.get(), submitted, caller);
        }
        try {
            return receive(id, submitted, klager, now, caller);
        } catch (Stale sentTwiceAtOnce) {
            return repeated(dossiers.get(id, caller), submitted, caller);
        }
    }

    private Dossier<Klacht> repeated(Dossier<Klacht> first, SubmittedKlaagschrift again, Caller caller) {
        if (again.repeats(content.klaagschrift(first, caller))) {
            return first;
        }
        throw new FormReused();
    }

    private Dossier<Klacht> receive(String id, SubmittedKlaagschrift submitted, Klager klager, Instant now,
            Caller caller) {
        var klaagschrift = submitted.klaagschrift();
        var involved = commissie.involved(klaagschrift.betrokken(), caller);
        var behandelaar = commissie.behandelaar(involved).orElse(null);
        filingLimits.count(Filing.KLACHT, caller);
        var draft = dossiers.draft(id);
        var geldend = regelsRepository.inForceOn(LegalClock.day(now));
        var stukken = List.of(content.klaagschrift(draft, klaagschrift, caller), content.ontvangstbevestiging(draft,
                Ontvangstbevestiging.text(now, behandelaar, geldend.flatMap(this::confirmationRule)), caller));
        var indiening = new Indiening(klager, behandelaar, involved);
        return dossiers.create(draft, Klacht.dienIn(indiening, klaagschrift, stukken, geldend, now), caller);
    }

    private Optional<String> confirmationRule(Geldend geldend) {
        var rules = RuleReferences.of(Optional.of(geldend));
        return Optional.ofNullable(rules.artikel("ontvangstbevestiging"))
                .map(artikel -> texts.in(Language.NL).of(rules.words(artikel)));
    }
}
