package nl.tegenkracht.melding.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.Refused;

/**
 * What a vertrouwenspersoon does towards others: proposed first, and done only with the consent of the melder, given
 * beforehand (KR-2021 art. 5 lid 3, record 0352). The consent is for who asked: whoever takes over asks again.
 */
public final class MeldingConsent {

    private static final String BEFOREHAND = "KR-2021 art. 5 lid 3";

    private final Melding melding;

    MeldingConsent(Melding melding) {
        this.melding = melding;
    }

    /**
     * The vertrouwenspersoon proposes an act; the melder is asked.
     *
     * @param id    id of the voorstel, of the form
     * @param soort code of the kind of act
     * @param others whether others are told something of it, and it does not stay between the two
     * @param text  the stuk with what it is to be
     * @throws Refused if the melding was ended or closed, asks for advice only, or has become too long for one dossier
     */
    public Decision<Melding> stelVoor(String id, String soort, boolean others, StukReference text, Instant now) {
        requireProposable(others);
        melding.requireRoom();
        var voorstel = new Voorstel(id, soort, text.id(), melding.vertrouwenspersoon(),
                now.truncatedTo(ChronoUnit.MILLIS), List.of());
        var first = melding.staat() == MeldingState.ONTVANGEN;
        var next = melding.change().voorstellen(melding.voorstellen().with(voorstel))
                .staat(MeldingState.IN_BEHANDELING).beantwoord(first ? now : melding.beantwoord())
                .beurt(Role.MELDER, now).done();
        return first
                ? next.decision(List.of(text), "voorstel.gedaan", EventType.MELDING_STAND)
                : next.decision(List.of(text), "voorstel.gedaan");
    }

    /**
     * The melder consents, or does not; a consent that was given is taken back with the same no.
     *
     * @param agreed whether the melder consents
     * @param remark what the melder said with it
     * @throws Refused if it was done or given up, if another has the melding now, or if the melding is over
     */
    public Decision<Melding> antwoord(Voorstel voorstel, boolean agreed, Optional<StukReference> remark, Instant now) {
        requireLive(voorstel);
        melding.requireRoom();
        return with(voorstel, answer(voorstel, agreed), Role.MELDER, remark, now);
    }

    /**
     * The vertrouwenspersoon did it, with the consent of the melder.
     *
     * @throws Refused without that consent, and if it was done or given up before
     */
    public Decision<Melding> voerUit(Voorstel voorstel, StukReference note, Instant now) {
        requireConsent(voorstel);
        return with(voorstel, VoorstelAct.UITGEVOERD, Role.VERTROUWENSPERSOON, Optional.of(note), now);
    }

    /**
     * The vertrouwenspersoon does not want to do it any more.
     *
     * @throws Refused if it was done or given up before
     */
    public Decision<Melding> vervalt(Voorstel voorstel, StukReference note, Instant now) {
        requireLive(voorstel);
        return with(voorstel, VoorstelAct.VERVALLEN, Role.VERTROUWENSPERSOON, Optional.of(note), now);
    }

    /** The melder who wanted advice only wants more; of any other melding this changes nothing. */
    public Decision<Melding> zetOm() {
        melding.requireOpen();
        return melding.change().soort(MeldingSoort.MELDING).done().decision(List.of(), "melding.omgezet");
    }

    /** @throws Refused if this cannot be proposed in this melding */
    public void requireProposable(boolean others) {
        melding.requireOpen();
        if (others && melding.soort() == MeldingSoort.ALLEEN_ADVIES) {
            throw new Refused(Text.of("melding.refused.advice-only"), BEFOREHAND);
        }
    }

    /** Whether something can still be answered or done: the melding goes on, with whoever proposed it. */
    public boolean isLive(Voorstel voorstel) {
        return !voorstel.isOver() && melding.staat().isOpen() && !melding.isVacant()
                && voorstel.van().equals(melding.vertrouwenspersoon());
    }

    /** What the melder is asked now, oldest first. */
    public List<Voorstel> asked() {
        return melding.voorstellen().lijst().stream().filter(this::isLive).filter(Voorstel::isUnanswered).toList();
    }

    /** @throws Refused unless the melder consented, and it can still be done */
    public void requireConsent(Voorstel voorstel) {
        requireLive(voorstel);
        if (!voorstel.is(VoorstelAct.INGESTEMD)) {
            throw new Refused(Text.of("melding.refused.no-consent"), BEFOREHAND);
        }
    }

    /** @throws Refused if nothing can be answered or done about it any more */
    public void requireLive(Voorstel voorstel) {
        melding.requireOpen();
        if (voorstel.isOver()) {
            throw new Refused(Text.of("melding.refused.proposal-over"), null);
        }
        if (!isLive(voorstel)) {
            throw new Refused(Text.of("melding.refused.proposal-of-another"), BEFOREHAND);
        }
    }

    /** What this answer is, after what was said before. */
    static VoorstelAct answer(Voorstel voorstel, boolean agreed) {
        if (agreed) {
            return VoorstelAct.INGESTEMD;
        }
        return voorstel.is(VoorstelAct.INGESTEMD) || voorstel.is(VoorstelAct.INGETROKKEN)
                ? VoorstelAct.INGETROKKEN
                : VoorstelAct.GEWEIGERD;
    }

    private Decision<Melding> with(Voorstel voorstel, VoorstelAct act, Role by, Optional<StukReference> said,
            Instant now) {
        var step = new VoorstelStep(act, now.truncatedTo(ChronoUnit.MILLIS), melding.pseudonymOf(by),
                said.map(StukReference::id).orElse(null));
        var changed = melding.change().voorstellen(melding.voorstellen().replace(voorstel.with(step)));
        var next = by == Role.MELDER ? changed.beurt(Role.VERTROUWENSPERSOON, now).done() : changed.done();
        return next.decision(said.stream().toList(), "voorstel." + act.code());
    }
}
