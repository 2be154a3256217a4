package nl.tegenkracht.klacht.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.KlachtSnapshot;
import nl.tegenkracht.starter.dossier.Decision;
import nl.tegenkracht.starter.dossier.DomainEvent;
import nl.tegenkracht.starter.dossier.StukReference;
import nl.tegenkracht.starter.dossier.Grant;
import nl.tegenkracht.starter.refusal.Refused;

/**
 * De staat van een klacht: codes, datums en kenmerken. Wat de klager schreef staat hier niet in; dat zijn versleutelde
 * stukken.
 *
 * @param staat          waar de klacht staat
 * @param hoedanigheid   in welke hoedanigheid de klager indiende
 * @param ingediend      wanneer het klaagschrift binnenkwam, klok van het recht, UTC
 * @param klager         kenmerk (HMAC) van de klager
 * @param behandelaar    wie van de Klachtencommissie de klacht heeft, of {@code null} als niemand haar kan hebben
 * @param ontvangen      welke delen er zijn en sinds wanneer
 * @param categorieen    codes uit de regelset
 * @param laatsteVoorval dag van het laatste voorval zoals het laatst genoemd, of {@code null}
 * @param overKamerlid   of de klacht volgens de klager (ook) over een Kamerlid gaat
 * @param regels         de vastgepinde regels, of {@code null} zolang die niet bekend zijn
 * @param aanvullingen   wat de klager later toevoegde, oudste eerst
 * @param sinds          sinds wanneer het zo is, klok van het recht, UTC
 */
public record Klacht(KlachtState staat, Hoedanigheid hoedanigheid, Instant ingediend, String klager,
        Behandelaar behandelaar, List<ReceivedOnderdeel> ontvangen, List<String> categorieen, LocalDate laatsteVoorval,
        boolean overKamerlid, PinnedRegels regels, List<Aanvulling> aanvullingen, Instant sinds) {

    /** Met zoveel aanvullingen blijft een dossier ruim onder de grens van 256 KB. */
    static final int MAX_AANVULLINGEN = 200;

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    public Klacht {
        ontvangen = List.copyOf(ontvangen);
        categorieen = List.copyOf(categorieen);
        aanvullingen = List.copyOf(aanvullingen);
        ingediend = ingediend.truncatedTo(ChronoUnit.MILLIS);
        sinds = sinds.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Neemt een klaagschrift van elke volledigheid in ontvangst (besluit 13).
     *
     * @param stukken het klaagschrift en de ontvangstbevestiging, al geschreven
     * @param geldend wat vandaag geldt, voor zover bekend
     * @throws Refused buiten het eigen domein
     */
    public static Decision<Klacht> dienIn(Indiening indiening, Klaagschrift klaagschrift, List<StukReference> stukken,
            Optional<Geldend> geldend, Instant now) {
        Indiening.requireOwnDomain(indiening.hoedanigheid());
        var empty = new Klacht(KlachtState.REGELSET_NOG_NIET_BEKEND, indiening.hoedanigheid(), now, indiening.klager(),
                indiening.behandelaar(), List.of(), List.of(), null, false, null, List.of(), now);
        return empty.with(klaagschrift, now).pin(geldend, now).decision(stukken, "klacht.ingediend",
                EventType.KLACHT_INGEDIEND, geldend);
    }

    /**
     * Voegt toe wat de klager later stuurt (KR-2021 art. 9 lid 3).
     *
     * @param id      kenmerk van de aanvulling
     * @param stuk    het stuk met de tekst
     * @param geldend de regels van de dag van indiening, voor zover bekend
     * @throws Refused als er te veel aanvullingen zijn voor één dossier
     */
    public Decision<Klacht> vulAan(String id, Klaagschrift aanvulling, StukReference stuk, Optional<Geldend> geldend,
            Instant now) {
        if (aanvullingen.size() >= MAX_AANVULLINGEN) {
            throw new Refused("U hebt deze klacht al heel vaak aangevuld. Neem contact op met de secretaris.",
                    "KR-2021 art. 9 lid 3");
        }
        var list = new ArrayList<>(aanvullingen);
        list.add(new Aanvulling(id, stuk.id(), now.truncatedTo(ChronoUnit.MILLIS)));
        return new Klacht(staat, hoedanigheid, ingediend, klager, behandelaar, ontvangen, categorieen, laatsteVoorval,
                overKamerlid, regels, list, now).with(aanvulling, now).pin(geldend, now).decision(List.of(stuk),
                        "klacht.aangevuld", EventType.KLACHT_AANGEVULD, geldend);
    }

    /** Legt de regels van de dag van indiening vast, zodra zij bekend zijn. */
    public Decision<Klacht> pinRegels(Geldend geldend, Instant now) {
        return pin(Optional.of(geldend), now).decision(List.of(), "klacht.regels-vastgelegd",
                EventType.KLACHT_STAND, Optional.of(geldend));
    }

    /** Dag van indiening, Europe/Amsterdam: daarop slaan regelset en dekking. */
    public LocalDate indieningDate() {
        return day(ingediend);
    }

    /** De dag waarop alles er was wat deze regelset eist; leeg zolang er iets ontbreekt. */
    public Optional<LocalDate> completeOn(Volledigheid volledigheid) {
        return volledigheid.completeOn(ontvangen);
    }

    /** Welke delen er zijn. */
    public Set<Onderdeel> onderdelen() {
        return ontvangen.stream().map(ReceivedOnderdeel::onderdeel).collect(Collectors.toSet());
    }

    /** De aanvulling met dit kenmerk, als zij er al is. */
    public Optional<Aanvulling> aanvulling(String id) {
        return aanvullingen.stream().filter(aanvulling -> aanvulling.id().equals(id)).findFirst();
    }

    /** Hoe de klacht er nu voor staat, voor andere diensten: codes en datums. */
    public KlachtSnapshot snapshot() {
        return new KlachtSnapshot(indieningDate(), categorieen, regels == null ? null : regels.regelset(),
                staat.code());
    }

    private Klacht with(Klaagschrift written, Instant now) {
        var received = new ArrayList<>(ontvangen);
        written.onderdelen().stream().filter(onderdeel -> !onderdelen().contains(onderdeel))
                .forEach(onderdeel -> received.add(new ReceivedOnderdeel(onderdeel, day(now))));
        var codes = new TreeSet<>(categorieen);
        codes.addAll(written.categorieen());
        return new Klacht(staat, hoedanigheid, ingediend, klager, behandelaar, received, List.copyOf(codes),
                written.laatsteVoorval() == null ? laatsteVoorval : written.laatsteVoorval(),
                overKamerlid || written.overKamerlid(),
                regels, aanvullingen, now);
    }

    /** Wat eenmaal is vastgelegd verandert hier niet meer. */
    private Klacht pin(Optional<Geldend> geldend, Instant now) {
        var pinned = regels != null || geldend.isEmpty()
                ? regels
                : new PinnedRegels(geldend.get().regelset().code(), geldend.get().dekking(), day(now));
        return new Klacht(staat, hoedanigheid, ingediend, klager, behandelaar, ontvangen, categorieen, laatsteVoorval,
                overKamerlid, pinned, aanvullingen, now);
    }

    private Decision<Klacht> decision(List<StukReference> added, String act, EventType type,
            Optional<Geldend> geldend) {
        var klacht = new Klacht(stateWith(geldend), hoedanigheid, ingediend, klager, behandelaar, ontvangen,
                categorieen, laatsteVoorval, overKamerlid, regels, aanvullingen, sinds);
        return new Decision<>(klacht, klacht.grants(), added, List.of(new DomainEvent(type, klacht.snapshot())), act);
    }

    private KlachtState stateWith(Optional<Geldend> geldend) {
        return geldend.map(known -> completeOn(new Volledigheid(known.regelset())).isPresent()
                ? KlachtState.COMPLEET
                : KlachtState.INGEDIEND).orElse(staat);
    }

    private List<Grant> grants() {
        var commissie = Optional.ofNullable(behandelaar).stream()
                .map(assigned -> new Grant(assigned.kenmerk(), assigned.rol().code()));
        return Stream.concat(Stream.of(new Grant(klager, Role.KLAGER.code())), commissie).toList();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
