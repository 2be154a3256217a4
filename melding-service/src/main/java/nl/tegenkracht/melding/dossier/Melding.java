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
public record Melding(MeldingState staat, String categorie, Hoedanigheid hoedanigheid, Instant ontvangen,
        String melder, List<Toewijzing> toewijzingen, List<Bericht> berichten, Role beurt, Instant sinds) {

    /** Met zoveel berichten en toewijzingen blijft een dossier ruim onder de grens van 256 KB. */
    static final int MAX_ENTRIES = 600;

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
    public static Decision<Melding> ontvang(MeldingIntake intake, StukReference relaas, Instant now) {
        intake.requireAllowed();
        var first = new Toewijzing(intake.vertrouwenspersoon(), now.truncatedTo(ChronoUnit.MILLIS));
        var melding = new Melding(MeldingState.ONTVANGEN, intake.categorie(), intake.hoedanigheid(), now,
                intake.melder(), List.of(first), List.of(), Role.VERTROUWENSPERSOON, now);
        return melding.decision(List.of(relaas), "melding.ontvangen", EventType.MELDING_ONTVANGEN);
    }

    /**
     * Neemt een bericht op in het gesprek. Met het eerste antwoord neemt de vertrouwenspersoon de melding in
     * behandeling.
     *
     * @param id       kenmerk van het bericht
     * @param text    het stuk met de tekst
     * @param sender als wie het geschreven is
     * @throws Refused als het gesprek te lang is geworden voor één dossier
     */
    public Decision<Melding> addBericht(String id, StukReference text, Role sender, Instant now) {
        requireRoom();
        var isReply = sender == Role.VERTROUWENSPERSOON;
        var list = new ArrayList<>(berichten);
        list.add(new Bericht(id, text.id(), pseudonymOf(sender)));
        var next = new Melding(isReply ? MeldingState.IN_BEHANDELING : staat, categorie, hoedanigheid, ontvangen,
                melder, toewijzingen, list, isReply ? Role.MELDER : Role.VERTROUWENSPERSOON, now);
        return next.staat == staat
                ? next.decision(List.of(text), "bericht.geschreven")
                : next.decision(List.of(text), "melding.in-behandeling", EventType.MELDING_STAND);
    }

    /**
     * Geeft de melding aan een andere vertrouwenspersoon; de vorige verliest de toegang met dit besluit.
     *
     * @param successor kenmerk (HMAC) van de gekozen benoeming
     * @throws Refused als de gekozen vertrouwenspersoon niet kan
     */
    public Decision<Melding> wijsToe(VertrouwenspersoonChoice choice, String successor, Instant now) {
        choice.requireAllowed();
        requireRoom();
        var list = new ArrayList<>(toewijzingen);
        list.add(new Toewijzing(successor, now.truncatedTo(ChronoUnit.MILLIS)));
        return new Melding(staat, categorie, hoedanigheid, ontvangen, melder, list, berichten, Role.VERTROUWENSPERSOON,
                now).decision(List.of(), "vertrouwenspersoon.gewijzigd", EventType.MELDING_TOEGEWEZEN);
    }

    /** Kenmerk (HMAC) van de benoeming waaraan de melding nu is gegeven. */
    public String vertrouwenspersoon() {
        return toewijzingen.getLast().aan();
    }

    /** Het kenmerk (HMAC) waarop de toegang van wie deze rol nu heeft staat. */
    public String pseudonymOf(Role role) {
        return role == Role.MELDER ? melder : vertrouwenspersoon();
    }

    /** Als wie een bericht geschreven is. */
    public Role senderOf(Bericht bericht) {
        return bericht.van().equals(melder) ? Role.MELDER : Role.VERTROUWENSPERSOON;
    }

    /** Het bericht met dit kenmerk, als het er al is. */
    public Optional<Bericht> bericht(String id) {
        return berichten.stream().filter(bericht -> bericht.id().equals(id)).findFirst();
    }

    /** Hoe de melding er nu voor staat, voor andere diensten: codes en datums. */
    public MeldingSnapshot snapshot() {
        return new MeldingSnapshot(ORGAAN, categorie, hoedanigheid.code(), LocalDate.ofInstant(ontvangen, ZONE),
                staat.code());
    }

    private void requireRoom() {
        if (berichten.size() + toewijzingen.size() >= MAX_ENTRIES) {
            throw new Refused("Dit gesprek is te lang geworden voor één melding. Begin een nieuwe melding om verder "
                    + "te praten.", "KR-2021 art. 5 lid 1 onder h");
        }
    }

    private Decision<Melding> decision(List<StukReference> added, String act, EventType... types) {
        var domainEvents = Stream.of(types).map(type -> new DomainEvent(type, snapshot())).toList();
        return new Decision<>(this, grants(), added, domainEvents, act);
    }

    private List<Grant> grants() {
        return Stream.of(Role.values()).map(role -> new Grant(pseudonymOf(role), role.code())).toList();
    }
}
