package nl.tegenkracht.melding.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.Refused;

/**
 * How a vertrouwenspersoon steps aside (record 0358): gives a melding back, or says when they are away. Who takes over is
 * chosen by the melder alone.
 */
public final class MeldingHandover {

    private static final String EXCUSED = "KR-2021 art. 5 lid 5";

    private final Melding melding;

    MeldingHandover(Melding melding) {
        this.melding = melding;
    }

    /**
     * The vertrouwenspersoon gives it back, and loses access with this decision; the melder is asked to choose.
     *
     * @param bericht what the vertrouwenspersoon says with it; no reason is owed
     * @throws Refused if it was ended or closed, or if its melder cannot come in yet: then nobody would have it
     */
    public Decision<Melding> giveBack(Optional<StukReference> bericht, Instant now) {
        melding.requireOpen();
        if (melding.opname() != null && !melding.opname().isEntered()) {
            throw new Refused(Text.of("melding.refused.nobody-left"), null);
        }
        melding.requireRoom();
        var berichten = new ArrayList<>(melding.berichten());
        bericht.ifPresent(text -> berichten.add(new Bericht(Id.random(), text.id(), melding.vertrouwenspersoon())));
        var toewijzingen = new ArrayList<>(melding.toewijzingen());
        toewijzingen.add(new Toewijzing(Toewijzing.NIEMAND, now.truncatedTo(ChronoUnit.MILLIS)));
        return melding.change().berichten(berichten).toewijzingen(toewijzingen).vacantSinds(now).done()
                .decision(bericht.stream().toList(), "vertrouwenspersoon.teruggegeven", EventType.MELDING_STAND);
    }

    /**
     * The vertrouwenspersoon says when they are away. Nothing else changes: nobody takes over by it.
     *
     * @throws Refused if it was ended or closed
     */
    public Decision<Melding> away(StukReference afwezigheid) {
        melding.requireOpen();
        return melding.decision(List.of(afwezigheid), "vertrouwenspersoon.afwezig");
    }

    /** What whoever has it now said last about being away. */
    public static Optional<StukReference> absence(Dossier<Melding> dossier) {
        var since = dossier.state().toewijzingen().getLast().op();
        return dossier.stukken().reversed().stream().filter(StukKind.AFWEZIGHEID::is)
                .filter(stuk -> !stuk.writtenAt().isBefore(since)).findFirst();
    }

    /** Whether nobody has it because it was given back. */
    public boolean isGivenBack() {
        return melding.toewijzingen().getLast().isToNobody();
    }

    /** Whether this benoeming had it, and gave it back. */
    public boolean isGivenBackBy(String pseudonym) {
        var given = melding.toewijzingen();
        return IntStream.range(1, given.size())
                .anyMatch(next -> given.get(next).isToNobody() && given.get(next - 1).aan().equals(pseudonym));
    }

    /** @throws Refused if this benoeming gave it back before: nobody is talked into it again */
    void requireNotGivenBackBy(String pseudonym) {
        if (isGivenBackBy(pseudonym)) {
            throw new Refused(Text.of("melding.refused.gave-back"), EXCUSED);
        }
    }
}
