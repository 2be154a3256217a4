package nl.tegenkracht.melding.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.MeldingSnapshot;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.DomainEvent;
import nl.tegenkracht.core.dossier.Grant;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.Refused;

/**
 * The state of a melding: a report by a melder to a vertrouwenspersoon ongewenste omgangsvormen, a confidential
 * counselor for unacceptable behavior. Codes, dates and pseudonyms only. The verhaal, where and when it happened, the
 * wens and the berichten are not in here; those are encrypted stukken.
 *
 * @param staat        where the melding stands
 * @param categorie    code from the list of {@link Categorie}; of several the first
 * @param hoedanigheid in which hoedanigheid (capacity) the melder made the melding
 * @param ontvangen    when the melding arrived, legal clock, UTC
 * @param melder       pseudonym (HMAC) of the melder
 * @param toewijzingen whom the melding was given to, one after the other; the last one holds
 * @param berichten    the gesprek, oldest first
 * @param beurt        whose turn it is now
 * @param sinds        since when, legal clock, UTC
 * @param vacantSinds  since when whoever has the melding is no longer benoemd, or {@code null}
 * @param beantwoord   when a vertrouwenspersoon replied for the first time, legal clock, UTC; {@code null} if nobody did
 *                     yet, or did before this was noted (record 0314)
 * @param categorieen  all codes; absent in what was stored before there could be several (record 0312)
 * @param afsluiting   how it was ended, closed and reopened; absent in what was stored before that could be done (record
 *                     0334)
 * @param voorstellen  what the vertrouwenspersoon proposed to do, and the answers; absent in what was stored before that
 *                     could be done (record 0352)
 * @param soort        what the melder asks for; absent in what was stored before that was asked (record 0353)
 * @param nawoorden    what the melder said later of what came of it, oldest first; absent in what was stored before that
 *                     could be said (record 0355)
 * @param opname       that a vertrouwenspersoon took it down (record 0362); {@code null} of one that the melder wrote
 * @param doorbrekingen that confidentiality is broken, oldest first; absent in what was stored before that could be done
 *                     (record 0364)
 */
public record Melding(MeldingState staat, String categorie, Hoedanigheid hoedanigheid, Instant ontvangen,
        String melder, List<Toewijzing> toewijzingen, List<Bericht> berichten, Role beurt, Instant sinds,
        Instant vacantSinds, Instant beantwoord, List<String> categorieen, Afsluiting afsluiting,
        Voorstellen voorstellen, MeldingSoort soort, List<Nawoord> nawoorden, Opname opname,
        List<Doorbreking> doorbrekingen) {

    /** With this many berichten and toewijzingen a dossier stays well below the limit of 256 KB. */
    static final int MAX_ENTRIES = 600;

    public Melding {
        toewijzingen = List.copyOf(toewijzingen);
        berichten = List.copyOf(berichten);
        ontvangen = ontvangen.truncatedTo(ChronoUnit.MILLIS);
        sinds = sinds.truncatedTo(ChronoUnit.MILLIS);
        vacantSinds = vacantSinds == null ? null : vacantSinds.truncatedTo(ChronoUnit.MILLIS);
        beantwoord = beantwoord == null ? null : beantwoord.truncatedTo(ChronoUnit.MILLIS);
        categorieen = categorieen == null || categorieen.isEmpty() ? List.of(categorie) : List.copyOf(categorieen);
        afsluiting = afsluiting == null ? Afsluiting.NONE : afsluiting;
        voorstellen = voorstellen == null ? Voorstellen.NONE : voorstellen;
        soort = soort == null ? MeldingSoort.MELDING : soort;
        nawoorden = nawoorden == null ? List.of() : List.copyOf(nawoorden);
        doorbrekingen = doorbrekingen == null ? List.of() : List.copyOf(doorbrekingen);
    }

    /** Receives a melding. */
    public static Decision<Melding> ontvang(MeldingIntake intake, StukReference relaas, Instant now) {
        var first = new Toewijzing(intake.vertrouwenspersoon(), now.truncatedTo(ChronoUnit.MILLIS));
        var melding = new Melding(MeldingState.ONTVANGEN, intake.categorieen().getFirst(),
                intake.melder().hoedanigheid(), now, intake.melder().pseudonym(), List.of(first), List.of(),
                Role.VERTROUWENSPERSOON, now, null, null, intake.categorieen(), Afsluiting.NONE,
                Voorstellen.NONE, intake.soort(), List.of(), null, List.of());
        return melding.decision(List.of(relaas), "melding.ontvangen", EventType.MELDING_STAND);
    }

    /**
     * Takes a melding down that was made orally or on paper: it counts from the day on which the vertrouwenspersoon got it
     * (record 0362). Its melder comes in later, by themselves.
     *
     * @param ontvangen when the melder made it
     */
    public static Decision<Melding> neemOp(MeldingIntake intake, Opname opname, StukReference relaas,
            Instant ontvangen) {
        var received = ontvang(intake, relaas, ontvangen).state();
        return received.change().opname(opname).beurt(Role.VERTROUWENSPERSOON, opname.ingevoerd()).done()
                .decision(List.of(relaas), "melding.opgenomen", EventType.MELDING_STAND);
    }

    /**
     * Adds a bericht to the gesprek. With the first reply the vertrouwenspersoon takes the melding in behandeling.
     *
     * @param id     id of the bericht
     * @param text   the stuk with the text
     * @param sender as whom it was written
     * @throws Refused if the melding was ended or closed, or the gesprek has become too long for one dossier
     */
    public Decision<Melding> addBericht(String id, StukReference text, Role sender, Instant now) {
        requireOpen();
        requireRoom();
        var isReply = sender == Role.VERTROUWENSPERSOON;
        var list = new ArrayList<>(berichten);
        list.add(new Bericht(id, text.id(), pseudonymOf(sender)));
        var next = change().staat(isReply ? MeldingState.IN_BEHANDELING : staat).berichten(list)
                .beurt(isReply ? Role.MELDER : Role.VERTROUWENSPERSOON, now)
                .beantwoord(isReply && staat == MeldingState.ONTVANGEN ? now : beantwoord).done();
        return next.staat == staat
                ? next.decision(List.of(text), "bericht.geschreven")
                : next.decision(List.of(text), "melding.in-behandeling", EventType.MELDING_STAND);
    }

    /**
     * Gives the melding to another vertrouwenspersoon; the previous one loses access with this decision.
     *
     * @param successor pseudonym (HMAC) of the chosen benoeming
     * @throws Refused if the melding was ended or closed, or the chosen vertrouwenspersoon is not possible
     */
    public Decision<Melding> wijsToe(VertrouwenspersoonChoice choice, String successor, Instant now) {
        requireOpen();
        choice.requireAllowed();
        handover().requireNotGivenBackBy(successor);
        requireRoom();
        var list = new ArrayList<>(toewijzingen);
        list.add(new Toewijzing(successor, now.truncatedTo(ChronoUnit.MILLIS)));
        return change().toewijzingen(list).beurt(Role.VERTROUWENSPERSOON, now).vacantSinds(null).done()
                .decision(List.of(), "vertrouwenspersoon.gewijzigd", EventType.MELDING_STAND);
    }

    /** Notes that whoever has the melding is no longer benoemd: the melder is asked to choose somebody else. */
    public Decision<Melding> vacant(Instant now) {
        return change().vacantSinds(now).done().decision(List.of(), "vertrouwenspersoon.niet-meer-benoemd");
    }

    /** Notes that whoever has the melding is benoemd after all. */
    public Decision<Melding> noLongerVacant() {
        return change().vacantSinds(null).done().decision(List.of(), "vertrouwenspersoon.weer-benoemd");
    }

    /** Whether the melder was noted to have no vertrouwenspersoon. */
    public boolean isVacant() {
        return vacantSinds != null;
    }

    /** Its end and its new beginning. */
    public MeldingClosing closing() {
        return new MeldingClosing(this);
    }

    /**
     * Lets only a melding through in which something can be written or changed.
     *
     * @throws Refused if it was ended or closed: it says how to reopen
     */
    public void requireOpen() {
        closing().requireOpen();
    }

    /** What is done towards others, with the consent of the melder. */
    public MeldingConsent consent() {
        return new MeldingConsent(this);
    }

    /** The day on which it was received. */
    public LocalDate ontvangenOp() {
        return LegalClock.day(ontvangen);
    }

    /** How the melder of one that was taken down comes in. */
    public MeldingToegang toegang() {
        return new MeldingToegang(this);
    }

    /** Breaking confidentiality. */
    public MeldingDoorbreking doorbreking() {
        return new MeldingDoorbreking(this);
    }

    /** What it is about, as it is registered. */
    public MeldingCategorie registratie() {
        return new MeldingCategorie(this);
    }

    /** Its adviesblad. */
    public MeldingAdvies advies() {
        return new MeldingAdvies(this);
    }

    /** Whether something is asked of whoever has this role; of a melding that was closed, of nobody. */
    public boolean asks(Role role) {
        if (staat == MeldingState.AFGESLOTEN) {
            return false;
        }
        return isVacant() ? role == Role.MELDER : role == beurt;
    }

    MeldingChange change() {
        return new MeldingChange(this);
    }

    /** Pseudonyms (HMAC) of the benoemingen that had the melding and have it no longer, with until when. */
    public Map<String, Instant> earlierVertrouwenspersonen() {
        var until = new LinkedHashMap<String, Instant>();
        for (var number = 1; number < toewijzingen.size(); number++) {
            until.put(toewijzingen.get(number - 1).aan(), toewijzingen.get(number).op());
        }
        until.remove(vertrouwenspersoon());
        until.remove(Toewijzing.NIEMAND);
        return until;
    }

    /** Giving it back, and being away. */
    public MeldingHandover handover() {
        return new MeldingHandover(this);
    }

    /** Pseudonym (HMAC) of the benoeming that has the melding now, or {@link Toewijzing#NIEMAND}. */
    public String vertrouwenspersoon() {
        return toewijzingen.getLast().aan();
    }

    /** The pseudonym (HMAC) of whoever has this role now; what they write is under that name. */
    public String pseudonymOf(Role role) {
        return role == Role.MELDER ? melder : vertrouwenspersoon();
    }

    /** Who holds the grant of this role, or {@link Toewijzing#NIEMAND}: a melder may not have come in yet. */
    String holderOf(Role role) {
        if (role == Role.VERTROUWENSPERSOON || opname == null) {
            return pseudonymOf(role);
        }
        return opname.isEntered() ? opname.melder() : Toewijzing.NIEMAND;
    }

    /** As whom a bericht was written. */
    public Role senderOf(Bericht bericht) {
        return bericht.van().equals(melder) ? Role.MELDER : Role.VERTROUWENSPERSOON;
    }

    /**
     * The bericht that someone in this role sent with this id, if it is already there. The id is the sender's: another
     * may have chosen the same one.
     */
    public Optional<Bericht> bericht(String id, Role sender) {
        return berichten.stream()
                .filter(bericht -> bericht.id().equals(id) && bericht.van().equals(pseudonymOf(sender))).findFirst();
    }

    /**
     * The place in the gesprek, from 0, of a bericht: by its stuk, which no other bericht has, or else the newest with
     * this id.
     */
    public OptionalInt placeOf(String kenmerk) {
        var places = IntStream.range(0, berichten.size());
        return berichten.stream().anyMatch(bericht -> bericht.stuk().equals(kenmerk))
                ? places.filter(place -> berichten.get(place).stuk().equals(kenmerk)).findFirst()
                : places.filter(place -> berichten.get(place).id().equals(kenmerk)).max();
    }

    /** How the melding stands now and how it came there, for other services: codes and dates. */
    public MeldingSnapshot snapshot() {
        return new MeldingFigures(this).snapshot();
    }

    void requireRoom() {
        if (berichten.size() + toewijzingen.size() + afsluiting.stappen().size()
                + voorstellen.size() + nawoorden.size() + doorbrekingen.size() >= MAX_ENTRIES) {
            throw new Refused(Text.of("melding.refused.too-long"), null);
        }
    }

    Decision<Melding> decision(List<StukReference> added, String act, EventType... types) {
        var domainEvents = Stream.of(types).map(type -> new DomainEvent(type, snapshot())).toList();
        return new Decision<>(this, grants(), added, domainEvents, act);
    }

    private List<Grant> grants() {
        var byRole = Stream.of(Role.values()).filter(role -> !Toewijzing.NIEMAND.equals(holderOf(role)))
                .map(role -> new Grant(holderOf(role), role.code()));
        return Stream.concat(byRole, invitation().map(key -> new Grant(key, MeldingToegang.GENODIGDE)).stream())
                .toList();
    }

    /** What a code opens that was handed over to the melder. */
    Optional<String> invitation() {
        return Optional.ofNullable(opname).map(Opname::uitnodiging);
    }
}
