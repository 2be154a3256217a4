package nl.tegenkracht.klacht.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.CountableAct;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.KlachtSnapshot;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.DomainEvent;
import nl.tegenkracht.core.dossier.Grant;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.klacht.procedure.Reading;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Parties;
import nl.tegenkracht.klacht.procedure.state.Procedure;
import nl.tegenkracht.klacht.procedure.state.Stage;

/**
 * The state of a klacht: codes, dates and pseudonyms. What the klager wrote is not in here; that is in encrypted
 * stukken.
 *
 * @param staat          where the klacht stands
 * @param hoedanigheid   in which hoedanigheid the klager filed it
 * @param ingediend      when the klaagschrift arrived, legal clock, UTC
 * @param klager         pseudonym (HMAC) of the klager
 * @param behandelaar    who of the Klachtencommissie has the klacht, or {@code null} if nobody can have it
 * @param ontvangen      which onderdelen are there, and since when
 * @param categorieen    codes from the regelset
 * @param laatsteVoorval day of the last incident as mentioned last, or {@code null}
 * @param overKamerlid   whether the klacht is (also) about a Kamerlid, according to the klager
 * @param regels         the pinned regels, or {@code null} while they are not known
 * @param aanvullingen   what the klager added later, oldest first
 * @param sinds          since when it is so, legal clock, UTC
 * @param betrokkenen    who must not have it, or {@code null} in a klacht of before this was kept
 * @param overdrachten   how it went from one behandelaar to the next, oldest first
 * @param procedure      where the procedure stands, or {@code null} until somebody does something in it: then it
 *                       follows from what happened so far ({@link KlachtProcedure})
 * @param handelingen    what was done in the procedure, oldest first
 */
public record Klacht(KlachtState staat, Hoedanigheid hoedanigheid, Instant ingediend, String klager,
        Behandelaar behandelaar, List<ReceivedOnderdeel> ontvangen, List<String> categorieen, LocalDate laatsteVoorval,
        boolean overKamerlid, PinnedRegels regels, List<Aanvulling> aanvullingen, Instant sinds,
        List<Betrokkene> betrokkenen, List<Overdracht> overdrachten, Procedure procedure,
        List<Handeling> handelingen) {

    public Klacht {
        ontvangen = List.copyOf(ontvangen);
        categorieen = List.copyOf(categorieen);
        aanvullingen = List.copyOf(aanvullingen);
        betrokkenen = betrokkenen == null ? null : List.copyOf(betrokkenen);
        overdrachten = overdrachten == null ? List.of() : List.copyOf(overdrachten);
        handelingen = handelingen == null ? List.of() : List.copyOf(handelingen);
        ingediend = ingediend.truncatedTo(ChronoUnit.MILLIS);
        sinds = sinds.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Receives a klaagschrift of any completeness (D-13).
     *
     * @param stukken the klaagschrift and the ontvangstbevestiging, already written
     * @param geldend what applies today, as far as known
     */
    public static Decision<Klacht> dienIn(Indiening indiening, Klaagschrift klaagschrift, List<StukReference> stukken,
            Optional<Geldend> geldend, Instant now) {
        var klager = indiening.klager();
        var empty = new Klacht(KlachtState.REGELSET_NOG_NIET_BEKEND, klager.hoedanigheid(), now, klager.pseudonym(),
                indiening.behandelaar(), List.of(), List.of(), null, false, null, List.of(), now,
                indiening.betrokkenen(), List.of(), null, List.of());
        return empty.with(klaagschrift, now).pin(geldend, now).decision(stukken, "klacht.ingediend",
                geldend);
    }

    /**
     * This klacht as one to which something can still happen.
     *
     * @throws Refused if it was withdrawn or is over
     */
    public OpenKlacht open() {
        if (!staat.isOpen()) {
            throw new Refused(Text.of(staat == KlachtState.INGETROKKEN
                    ? "klacht.refused.withdrawn"
                    : "klacht.refused.over"), null);
        }
        return new OpenKlacht(this);
    }

    /** The same klacht, knowing that these are involved too. */
    public Klacht alsoInvolving(List<Betrokkene> more) {
        var all = new LinkedHashSet<>(betrokkenen == null ? List.of() : betrokkenen);
        all.addAll(more);
        var known = List.copyOf(all);
        return change().betrokkenen(known).procedure(procedure == null
                ? null
                : procedure
                        .with(new Parties(klager, procedure.parties().secretaris(), KlachtProcedure.excluded(known))))
                .done();
    }

    /** The klacht with its next behandelaar; {@code null} if nobody can have it. The previous one loses access. */
    public Klacht givenTo(Behandelaar next, Overdracht.Reden reden, Instant now) {
        var all = new ArrayList<>(overdrachten);
        all.add(new Overdracht(behandelaar, next, now.truncatedTo(ChronoUnit.MILLIS), reden));
        return change().behandelaar(next).overdrachten(all).procedure(procedure == null
                ? null
                : procedure.with(procedure.parties().handledBy(next == null ? null : next.kenmerk()))).done();
    }

    /** This state as what the system decided by itself. Nothing of it counts for other services. */
    public Decision<Klacht> bySystem(String act) {
        return new Decision<>(this, grants(), List.of(), List.of(), act);
    }

    /** The same decision with this state; for who has the klacht after an act. */
    public Decision<Klacht> in(Decision<Klacht> decision) {
        return new Decision<>(this, grants(), decision.added(), decision.events(), decision.act());
    }

    /** Since when the behandelaar of now, or nobody, has the klacht. */
    public Instant behandelaarSince() {
        return overdrachten.isEmpty() ? ingediend : overdrachten.getLast().op();
    }

    /** Pins the regels of the day of indiening as soon as they are known. */
    public Decision<Klacht> pinRegels(Geldend geldend, Instant now) {
        return pin(Optional.of(geldend), now).decision(List.of(), "klacht.regels-vastgelegd", Optional.of(geldend));
    }

    /** When the klager withdrew it: what is done in it afterwards changes nothing about that. */
    public Instant withdrawnAt() {
        return handelingen.stream().filter(one -> one.kind() == ActKind.TREK_IN).map(Handeling::op)
                .reduce((_, later) -> later).orElse(sinds);
    }

    /** Day of indiening, Europe/Amsterdam: regelset and dekking are those of this day. */
    public LocalDate indieningDate() {
        return LegalClock.day(ingediend);
    }

    /** The day on which everything was there that this regelset requires; empty as long as something is missing. */
    public Optional<LocalDate> completeOn(Volledigheid volledigheid) {
        return volledigheid.completeOn(ontvangen);
    }

    /** Which onderdelen are there. */
    public Set<Onderdeel> onderdelen() {
        return ontvangen.stream().map(ReceivedOnderdeel::onderdeel).collect(Collectors.toSet());
    }

    /** The aanvulling with this id, if it is already there. */
    public Optional<Aanvulling> aanvulling(String id) {
        return aanvullingen.stream().filter(aanvulling -> aanvulling.id().equals(id)).findFirst();
    }

    /** How the klacht stands now and how it came there, for other services: codes and dates. */
    public KlachtSnapshot snapshot() {
        return new KlachtSnapshot(indieningDate(), categorieen, regels == null ? null : regels.regelset(),
                staat.code(), verloop());
    }

    private List<CountableAct> verloop() {
        var acts = new ArrayList<CountableAct>();
        acts.add(new CountableAct("ingediend", indieningDate(), 1));
        if (regels != null) {
            acts.add(new CountableAct("regels-vastgelegd", regels.op(), 1));
        }
        for (var number = 1; number <= aanvullingen.size(); number++) {
            acts.add(new CountableAct("aangevuld", LegalClock.day(aanvullingen.get(number - 1).op()), number));
        }
        return acts;
    }

    Klacht with(Klaagschrift written, Instant now) {
        var received = new ArrayList<>(ontvangen);
        written.onderdelen(LegalClock.day(now)).stream().filter(onderdeel -> !onderdelen().contains(onderdeel))
                .forEach(onderdeel -> received.add(new ReceivedOnderdeel(onderdeel, LegalClock.day(now))));
        var codes = new TreeSet<>(categorieen);
        codes.addAll(written.categorieen());
        return change().ontvangen(received).categorieen(List.copyOf(codes))
                .laatsteVoorval(written.laatsteVoorval() == null ? laatsteVoorval : written.laatsteVoorval())
                .overKamerlid(overKamerlid || written.overKamerlid()).sinds(now).done();
    }

    /** What has been pinned once no longer changes here. */
    Klacht pin(Optional<Geldend> geldend, Instant now) {
        var pinned = regels != null || geldend.isEmpty()
                ? regels
                : new PinnedRegels(geldend.get().regelset().code(), geldend.get().dekking(), LegalClock.day(now));
        return change().regels(pinned).sinds(staat.isOpen() ? now : sinds).done();
    }

    Decision<Klacht> decision(List<StukReference> added, String act, Optional<Geldend> geldend) {
        var klacht = change().staat(stateWith(geldend)).done();
        return new Decision<>(klacht, klacht.grants(), added,
                List.of(new DomainEvent(EventType.KLACHT_STAND, klacht.snapshot())), act);
    }

    /**
     * What somebody did in the procedure, with what follows from it.
     *
     * @param next  the procedure as it is now
     * @param done  what was done
     * @param added the stukken that came of it
     * @param act   code for the audit trail
     */
    public Decision<Klacht> did(Procedure next, Handeling done, List<StukReference> added, Optional<Geldend> geldend,
            String act) {
        var all = new ArrayList<>(handelingen);
        all.add(done);
        return change().procedure(next).handelingen(all).sinds(done.op()).done().pin(geldend, done.op())
                .decision(added, act, geldend);
    }

    /** The same, for what the passing of time did by itself. */
    public Decision<Klacht> passed(Procedure next, Optional<Geldend> geldend) {
        return change().procedure(next).done().decision(List.of(), "klacht.verstreken", geldend);
    }

    /** What this person did with this form: an id of somebody else is another form (record 0268). */
    public Optional<Handeling> handeling(String form, Actor by) {
        return handelingen.stream().filter(one -> one.id().equals(form) && one.door().equals(by)).findFirst();
    }

    /** Who takes part now, and as what. */
    public List<Actor> readers() {
        return procedure != null
                ? Reading.readers(procedure)
                : Stream.concat(Stream.of(new Actor(klager, Participant.KLAGER)), Stream.ofNullable(behandelaar)
                        .map(assigned -> new Actor(assigned.kenmerk(), Participant.SECRETARIS))).toList();
    }

    /** As what who has access under these names takes part. */
    public Optional<Actor> reader(Collection<String> names) {
        return readers().stream().filter(actor -> names.contains(actor.kenmerk())).findFirst();
    }

    /** What somebody who takes part is called here: who has the klacht, by their own functie. */
    public Role roleOf(Actor reader) {
        return reader.as() == Participant.SECRETARIS ? behandelaar.rol() : Role.of(reader.as().code());
    }

    private KlachtState stateWith(Optional<Geldend> geldend) {
        if (procedure != null && procedure.stage().compareTo(Stage.BEVESTIGD) > 0) {
            return KlachtState.of(procedure.stage());
        }
        return geldend.filter(known -> staat.isOpen())
                .map(known -> completeOn(new Volledigheid(known.regelset())).isPresent()
                        ? KlachtState.COMPLEET
                        : KlachtState.INGEDIEND)
                .orElse(staat);
    }

    private List<Grant> grants() {
        return readers().stream().map(reader -> new Grant(reader.kenmerk(), roleOf(reader).code())).toList();
    }

    KlachtChange change() {
        return new KlachtChange(this);
    }
}
