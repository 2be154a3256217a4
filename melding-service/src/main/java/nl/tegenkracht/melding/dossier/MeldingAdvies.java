package nl.tegenkracht.melding.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.contracts.Text;

/** The adviesblad of a melding, and what the melder ticked on it. Both are said to the other alone. */
public final class MeldingAdvies {

    private static final String ADVICE = "KR-2021 art. 5 lid 1 onder e";

    private final Melding melding;

    MeldingAdvies(Melding melding) {
        this.melding = melding;
    }

    /**
     * The vertrouwenspersoon puts possible steps side by side.
     *
     * @throws Refused if the melding was ended or closed
     */
    public Decision<Melding> schrijf(StukReference blad, Instant now) {
        melding.requireOpen();
        return melding.change().beurt(Role.MELDER, now).done().decision(List.of(blad), "adviesblad.geschreven");
    }

    /**
     * The melder ticks what they want; it binds nobody to anything.
     *
     * @throws Refused if the melding was ended or closed
     */
    public Decision<Melding> kies(StukReference keuze, Instant now) {
        melding.requireOpen();
        return melding.change().beurt(Role.VERTROUWENSPERSOON, now).done().decision(List.of(keuze),
                "adviesblad.gekozen");
    }

    /** The last adviesblad, if there is one. */
    public static Optional<StukReference> blad(Dossier<Melding> dossier) {
        return dossier.stukken().reversed().stream().filter(StukKind.ADVIESBLAD::is).findFirst();
    }

    /** What the melder ticked last on that one. */
    public static Optional<StukReference> keuze(Dossier<Melding> dossier) {
        return dossier.stukken().reversed().stream()
                .filter(stuk -> StukKind.ADVIESBLAD.is(stuk) || StukKind.ADVIESKEUZE.is(stuk)).findFirst()
                .filter(StukKind.ADVIESKEUZE::is);
    }

    /** @throws Refused if there is no adviesblad yet */
    public static void requireBlad(Dossier<Melding> dossier) {
        if (blad(dossier).isEmpty()) {
            throw new Refused(Text.of("melding.refused.no-advice"), ADVICE);
        }
    }
}
