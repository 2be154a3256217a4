package nl.tegenkracht.melding.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.Refused;

/**
 * How a melding ends and begins again (record 0334). The melder ends it at any time and without a reason, the
 * vertrouwenspersoon closes it with a written confirmation, and the melder alone reopens it.
 */
public final class MeldingClosing {

    private static final String ON_REQUEST_ONLY = "KR-2021 art. 5 lid 3";
    private static final String CONFIRMATION = "KR-2021 art. 5 lid 1 onder i";

    private final Melding melding;

    MeldingClosing(Melding melding) {
        this.melding = melding;
    }

    /**
     * The melder wants no further step; a confirmation is asked of the vertrouwenspersoon.
     *
     * @param bericht what the melder still wanted to say
     * @throws Refused if it was ended or closed already
     */
    public Decision<Melding> beeindig(Optional<StukReference> bericht, Instant now) {
        requirePossible(ClosingAct.BEEINDIGD);
        return saidByMelder(ClosingAct.BEEINDIGD, bericht, now).staat(MeldingState.BEEINDIGD)
                .beurt(Role.VERTROUWENSPERSOON, now).vacantSinds(null).done()
                .decision(bericht.stream().toList(), "melding.beeindigd", EventType.MELDING_STAND);
    }

    /**
     * The vertrouwenspersoon confirms in writing that the melding was dealt with. From then on nothing is asked of
     * anybody; the melder can reopen.
     *
     * @throws Refused if it was closed already
     */
    public Decision<Melding> sluitAf(StukReference brief, Registratie registratie, Instant now) {
        requirePossible(ClosingAct.AFGESLOTEN);
        var step = step(ClosingAct.AFGESLOTEN, Role.VERTROUWENSPERSOON, brief.id(), melding.berichten().size(),
                registratie, now);
        return melding.change().afsluiting(melding.afsluiting().with(step)).categorieen(registratie.categorieen())
                .staat(MeldingState.AFGESLOTEN).beurt(Role.MELDER, now).vacantSinds(null).done()
                .decision(List.of(brief), "melding.afgesloten", EventType.MELDING_STAND);
    }

    /**
     * The melder takes it up again, with the same vertrouwenspersoon.
     *
     * @param bericht  what the melder wrote with it
     * @param benoemd  whether that one is still benoemd; if not, the melder chooses another
     * @throws Refused if it was not ended or closed
     */
    public Decision<Melding> heropen(Optional<StukReference> bericht, boolean benoemd, Instant now) {
        requirePossible(ClosingAct.HEROPEND);
        return saidByMelder(ClosingAct.HEROPEND, bericht, now)
                .staat(wasAnswered() ? MeldingState.IN_BEHANDELING : MeldingState.ONTVANGEN)
                .beurt(Role.VERTROUWENSPERSOON, now).vacantSinds(benoemd ? null : now).done()
                .decision(bericht.stream().toList(), "melding.heropend", EventType.MELDING_STAND);
    }

    /**
     * The melder says later what came of it. It stays closed, and nothing is asked of anybody.
     *
     * @throws Refused if the melding is not closed
     */
    public Decision<Melding> nawoord(String id, StukReference text, Instant now) {
        requireClosed();
        var nawoorden = new ArrayList<>(melding.nawoorden());
        nawoorden.add(new Nawoord(id, text.id(), now.truncatedTo(ChronoUnit.MILLIS)));
        return melding.change().nawoorden(nawoorden).done().decision(List.of(text), "nawoord.geschreven");
    }

    /** @throws Refused if the melding is not closed, or has become too long for one dossier */
    public void requireClosed() {
        if (melding.staat() != MeldingState.AFGESLOTEN) {
            throw new Refused(Text.of("melding.refused.not-closed"), null);
        }
        melding.requireRoom();
    }

    /** @throws Refused if the melding does not stand so that this can be done */
    public void requirePossible(ClosingAct act) {
        switch (act) {
            case BEEINDIGD -> requireOpen();
            case AFGESLOTEN -> {
                if (melding.staat() == MeldingState.AFGESLOTEN) {
                    requireOpen();
                }
            }
            case HEROPEND -> {
                if (melding.staat().isOpen()) {
                    throw new Refused(Text.of("melding.refused.not-closed"), ON_REQUEST_ONLY);
                }
                melding.requireRoom();
            }
        }
    }

    /** @throws Refused if nothing more is written or changed in it: it says how to reopen */
    void requireOpen() {
        if (melding.staat() == MeldingState.AFGESLOTEN) {
            throw new Refused(Text.of("melding.refused.closed"), CONFIRMATION);
        }
        if (melding.staat() == MeldingState.BEEINDIGD) {
            throw new Refused(Text.of("melding.refused.ended"), ON_REQUEST_ONLY);
        }
    }

    private MeldingChange saidByMelder(ClosingAct act, Optional<StukReference> bericht, Instant now) {
        var berichten = new ArrayList<>(melding.berichten());
        bericht.ifPresent(text -> berichten.add(new Bericht(Id.random(), text.id(), melding.melder())));
        var step = step(act, Role.MELDER, bericht.map(StukReference::id).orElse(null), berichten.size(), null, now);
        return melding.change().afsluiting(melding.afsluiting().with(step)).berichten(berichten);
    }

    private ClosingStep step(ClosingAct act, Role by, String stuk, int berichten, Registratie registratie,
            Instant now) {
        return new ClosingStep(act, now.truncatedTo(ChronoUnit.MILLIS), melding.pseudonymOf(by), stuk, berichten,
                registratie);
    }

    private boolean wasAnswered() {
        return !melding.afsluiting().afgesloten().isEmpty() || melding.berichten().stream()
                .anyMatch(bericht -> melding.senderOf(bericht) == Role.VERTROUWENSPERSOON);
    }
}
