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
public record Klacht(Klachtstaat staat, Hoedanigheid hoedanigheid, Instant ingediend, String klager,
        Behandelaar behandelaar, List<Ontvangen> ontvangen, List<String> categorieen, LocalDate laatsteVoorval,
        boolean overKamerlid, Vastgepind regels, List<Aanvulling> aanvullingen, Instant sinds) {

    /** Met zoveel aanvullingen blijft een dossier ruim onder de grens van 256 KB. */
    static final int MEESTE_AANVULLINGEN = 200;

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
            Optional<Geldend> geldend, Instant nu) {
        Indiening.eisEigenDomein(indiening.hoedanigheid());
        var leeg = new Klacht(Klachtstaat.REGELSET_NOG_NIET_BEKEND, indiening.hoedanigheid(), nu, indiening.klager(),
                indiening.behandelaar(), List.of(), List.of(), null, false, null, List.of(), nu);
        return leeg.met(klaagschrift, nu).pin(geldend, nu).besluit(stukken, "klacht.ingediend",
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
            Instant nu) {
        if (aanvullingen.size() >= MEESTE_AANVULLINGEN) {
            throw new Refused("U hebt deze klacht al heel vaak aangevuld. Neem contact op met de secretaris.",
                    "KR-2021 art. 9 lid 3");
        }
        var lijst = new ArrayList<>(aanvullingen);
        lijst.add(new Aanvulling(id, stuk.id(), nu.truncatedTo(ChronoUnit.MILLIS)));
        return new Klacht(staat, hoedanigheid, ingediend, klager, behandelaar, ontvangen, categorieen, laatsteVoorval,
                overKamerlid, regels, lijst, nu).met(aanvulling, nu).pin(geldend, nu).besluit(List.of(stuk),
                        "klacht.aangevuld", EventType.KLACHT_AANGEVULD, geldend);
    }

    /** Legt de regels van de dag van indiening vast, zodra zij bekend zijn. */
    public Decision<Klacht> legRegelsVast(Geldend geldend, Instant nu) {
        return pin(Optional.of(geldend), nu).besluit(List.of(), "klacht.regels-vastgelegd",
                EventType.KLACHT_STAND, Optional.of(geldend));
    }

    /** Dag van indiening, Europe/Amsterdam: daarop slaan regelset en dekking. */
    public LocalDate ingediendOp() {
        return dag(ingediend);
    }

    /** De dag waarop alles er was wat deze regelset eist; leeg zolang er iets ontbreekt. */
    public Optional<LocalDate> compleetOp(Volledigheid volledigheid) {
        return volledigheid.compleetOp(ontvangen);
    }

    /** Welke delen er zijn. */
    public Set<Onderdeel> delen() {
        return ontvangen.stream().map(Ontvangen::onderdeel).collect(Collectors.toSet());
    }

    /** De aanvulling met dit kenmerk, als zij er al is. */
    public Optional<Aanvulling> aanvulling(String id) {
        return aanvullingen.stream().filter(aanvulling -> aanvulling.id().equals(id)).findFirst();
    }

    /** Hoe de klacht er nu voor staat, voor andere diensten: codes en datums. */
    public KlachtSnapshot stand() {
        return new KlachtSnapshot(ingediendOp(), categorieen, regels == null ? null : regels.regelset(), staat.code());
    }

    private Klacht met(Klaagschrift geschreven, Instant nu) {
        var delen = new ArrayList<>(ontvangen);
        geschreven.delen().stream().filter(deel -> !delen().contains(deel))
                .forEach(deel -> delen.add(new Ontvangen(deel, dag(nu))));
        var codes = new TreeSet<>(categorieen);
        codes.addAll(geschreven.categorieen());
        return new Klacht(staat, hoedanigheid, ingediend, klager, behandelaar, delen, List.copyOf(codes),
                geschreven.laatsteVoorval() == null ? laatsteVoorval : geschreven.laatsteVoorval(),
                overKamerlid || geschreven.overKamerlid(),
                regels, aanvullingen, nu);
    }

    /** Wat eenmaal is vastgelegd verandert hier niet meer. */
    private Klacht pin(Optional<Geldend> geldend, Instant nu) {
        var vast = regels != null || geldend.isEmpty()
                ? regels
                : new Vastgepind(geldend.get().regelset().code(), geldend.get().dekking(), dag(nu));
        return new Klacht(staat, hoedanigheid, ingediend, klager, behandelaar, ontvangen, categorieen, laatsteVoorval,
                overKamerlid, vast, aanvullingen, nu);
    }

    private Decision<Klacht> besluit(List<StukReference> erbij, String handeling, EventType type,
            Optional<Geldend> geldend) {
        var klacht = new Klacht(staatMet(geldend), hoedanigheid, ingediend, klager, behandelaar, ontvangen,
                categorieen, laatsteVoorval, overKamerlid, regels, aanvullingen, sinds);
        return new Decision<>(klacht, klacht.toegang(), erbij, List.of(new DomainEvent(type, klacht.stand())),
                handeling);
    }

    private Klachtstaat staatMet(Optional<Geldend> geldend) {
        return geldend.map(bekend -> compleetOp(new Volledigheid(bekend.regelset())).isPresent()
                ? Klachtstaat.COMPLEET
                : Klachtstaat.INGEDIEND).orElse(staat);
    }

    private List<Grant> toegang() {
        var commissie = Optional.ofNullable(behandelaar).stream()
                .map(een -> new Grant(een.kenmerk(), een.rol().code()));
        return Stream.concat(Stream.of(new Grant(klager, Rol.KLAGER.code())), commissie).toList();
    }

    private static LocalDate dag(Instant op) {
        return LocalDate.ofInstant(op, ZONE);
    }
}
