package nl.tegenkracht.melding.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.MeldingSnapshot;
import nl.tegenkracht.starter.dossier.Decision;
import nl.tegenkracht.starter.dossier.DomainEvent;
import nl.tegenkracht.starter.dossier.StukReference;
import nl.tegenkracht.starter.dossier.Grant;
import nl.tegenkracht.starter.refusal.Refused;

/**
 * De staat van een melding bij een vertrouwenspersoon ongewenste omgangsvormen: codes, datums en kenmerken. Het
 * verhaal, waar en wanneer het gebeurde, de wens en de berichten staan hier niet in; dat zijn versleutelde stukken.
 *
 * @param staat        waar de melding staat
 * @param categorie    code uit de lijst van {@link Categorie}
 * @param hoedanigheid in welke hoedanigheid de melder meldde
 * @param ontvangen    wanneer de melding binnenkwam, klok van het recht, UTC
 * @param melder       kenmerk (HMAC) van de melder
 * @param toewijzingen aan wie de melding achtereenvolgens is gegeven; de laatste geldt
 * @param berichten    het gesprek, oudste eerst
 * @param beurt        wie er nu aan zet is
 * @param sinds        sinds wanneer, klok van het recht, UTC
 */
public record Melding(Meldingstaat staat, String categorie, Hoedanigheid hoedanigheid, Instant ontvangen,
        String melder, List<Toewijzing> toewijzingen, List<Bericht> berichten, Rol beurt, Instant sinds) {

    /** Met zoveel berichten en toewijzingen blijft een dossier ruim onder de grens van 256 KB. */
    static final int MEESTE_REGELS = 600;

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final String ORGAAN = "VPOO";

    public Melding {
        toewijzingen = List.copyOf(toewijzingen);
        berichten = List.copyOf(berichten);
        ontvangen = ontvangen.truncatedTo(ChronoUnit.MILLIS);
        sinds = sinds.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Neemt een melding in ontvangst.
     *
     * @throws Refused buiten het eigen domein, of als de gekozen vertrouwenspersoon niet kan
     */
    public static Decision<Melding> ontvang(Aanmelding aanmelding, StukReference relaas, Instant nu) {
        aanmelding.eisToegestaan();
        var eerste = new Toewijzing(aanmelding.vertrouwenspersoon(), nu.truncatedTo(ChronoUnit.MILLIS));
        var melding = new Melding(Meldingstaat.ONTVANGEN, aanmelding.categorie(), aanmelding.hoedanigheid(), nu,
                aanmelding.melder(), List.of(eerste), List.of(), Rol.VERTROUWENSPERSOON, nu);
        return melding.besluit(List.of(relaas), "melding.ontvangen", EventType.MELDING_ONTVANGEN);
    }

    /**
     * Neemt een bericht op in het gesprek. Met het eerste antwoord neemt de vertrouwenspersoon de melding in
     * behandeling.
     *
     * @param id       kenmerk van het bericht
     * @param tekst    het stuk met de tekst
     * @param afzender als wie het geschreven is
     * @throws Refused als het gesprek te lang is geworden voor één dossier
     */
    public Decision<Melding> neemOp(String id, StukReference tekst, Rol afzender, Instant nu) {
        eisRuimte();
        var antwoord = afzender == Rol.VERTROUWENSPERSOON;
        var lijst = new ArrayList<>(berichten);
        lijst.add(new Bericht(id, tekst.id(), kenmerkVan(afzender)));
        var verder = new Melding(antwoord ? Meldingstaat.IN_BEHANDELING : staat, categorie, hoedanigheid, ontvangen,
                melder, toewijzingen, lijst, antwoord ? Rol.MELDER : Rol.VERTROUWENSPERSOON, nu);
        return verder.staat == staat
                ? verder.besluit(List.of(tekst), "bericht.geschreven")
                : verder.besluit(List.of(tekst), "melding.in-behandeling", EventType.MELDING_STAND);
    }

    /**
     * Geeft de melding aan een andere vertrouwenspersoon; de vorige verliest de toegang met dit besluit.
     *
     * @param nieuwe kenmerk (HMAC) van de gekozen benoeming
     * @throws Refused als de gekozen vertrouwenspersoon niet kan
     */
    public Decision<Melding> wijsToe(Keuze keuze, String nieuwe, Instant nu) {
        keuze.eisToegestaan();
        eisRuimte();
        var lijst = new ArrayList<>(toewijzingen);
        lijst.add(new Toewijzing(nieuwe, nu.truncatedTo(ChronoUnit.MILLIS)));
        return new Melding(staat, categorie, hoedanigheid, ontvangen, melder, lijst, berichten, Rol.VERTROUWENSPERSOON,
                nu).besluit(List.of(), "vertrouwenspersoon.gewijzigd", EventType.MELDING_TOEGEWEZEN);
    }

    /** Kenmerk (HMAC) van de benoeming waaraan de melding nu is gegeven. */
    public String vertrouwenspersoon() {
        return toewijzingen.getLast().aan();
    }

    /** Het kenmerk (HMAC) waarop de toegang van wie deze rol nu heeft staat. */
    public String kenmerkVan(Rol rol) {
        return rol == Rol.MELDER ? melder : vertrouwenspersoon();
    }

    /** Als wie een bericht geschreven is. */
    public Rol afzenderVan(Bericht bericht) {
        return bericht.van().equals(melder) ? Rol.MELDER : Rol.VERTROUWENSPERSOON;
    }

    /** Het bericht met dit kenmerk, als het er al is. */
    public Optional<Bericht> bericht(String id) {
        return berichten.stream().filter(bericht -> bericht.id().equals(id)).findFirst();
    }

    /** Hoe de melding er nu voor staat, voor andere diensten: codes en datums. */
    public MeldingSnapshot stand() {
        return new MeldingSnapshot(ORGAAN, categorie, hoedanigheid.code(), LocalDate.ofInstant(ontvangen, ZONE),
                staat.code());
    }

    private void eisRuimte() {
        if (berichten.size() + toewijzingen.size() >= MEESTE_REGELS) {
            throw new Refused("Dit gesprek is te lang geworden voor één melding. Begin een nieuwe melding om verder "
                    + "te praten.", "KR-2021 art. 5 lid 1 onder h");
        }
    }

    private Decision<Melding> besluit(List<StukReference> erbij, String handeling, EventType... types) {
        var feiten = Stream.of(types).map(type -> new DomainEvent(type, stand())).toList();
        return new Decision<>(this, toegang(), erbij, feiten, handeling);
    }

    private List<Grant> toegang() {
        return Stream.of(Rol.values()).map(rol -> new Grant(kenmerkVan(rol), rol.code())).toList();
    }
}
