package nl.tegenkracht.melding.verloop;

import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingState;
import nl.tegenkracht.melding.dossier.Role;
import nl.tegenkracht.melding.dossier.VoorstelAct;
import nl.tegenkracht.melding.verloop.VerloopView.Geopend;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersonen;
import nl.tegenkracht.melding.vertrouwenspersoon.Vertrouwenspersoon;
import org.springframework.stereotype.Component;

/** Says where a melding stands and what can be expected; no term is named that no regeling has (D-02). */
@Component
public class VerloopReader {

    private static final String STAND = "melding.verloop.stand.";
    private static final String STRAKS = "melding.verloop.straks.";

    private final Lezingen lezingen;
    private final Vertrouwenspersonen vertrouwenspersonen;

    VerloopReader(Lezingen lezingen, Vertrouwenspersonen vertrouwenspersonen) {
        this.lezingen = lezingen;
        this.vertrouwenspersonen = vertrouwenspersonen;
    }

    public VerloopView of(Dossier<Melding> dossier) {
        var melding = dossier.state();
        var who = name(melding.vertrouwenspersoon());
        return new VerloopView(stand(melding, who), straks(melding), opened(dossier));
    }

    private List<Geopend> opened(Dossier<Melding> dossier) {
        return lezingen.of(dossier).stream()
                .map(one -> new Geopend(name(one.lezer()).orElse(null), one.eerst(), one.laatst())).toList();
    }

    private Optional<String> name(String pseudonym) {
        return vertrouwenspersonen.byPseudonym(pseudonym).map(Vertrouwenspersoon::naam);
    }

    private static Text stand(Melding melding, Optional<String> who) {
        if (!melding.staat().isOpen()) {
            return Text.of(STAND + melding.staat().code());
        }
        if (melding.isVacant() || who.isEmpty()) {
            return Text.of(STAND + "vacant");
        }
        return Text.of(STAND + turn(melding), who.get());
    }

    /** What is waited for, in a melding that goes on. */
    private static String turn(Melding melding) {
        if (!melding.consent().asked().isEmpty()) {
            return "gevraagd";
        }
        if (melding.staat() == MeldingState.ONTVANGEN) {
            return "ontvangen";
        }
        if (consented(melding)) {
            return "ingestemd";
        }
        return melding.beurt() == Role.MELDER ? "beantwoord" : "wacht";
    }

    private static boolean consented(Melding melding) {
        return melding.voorstellen().lijst().stream()
                .anyMatch(one -> melding.consent().isLive(one) && one.is(VoorstelAct.INGESTEMD));
    }

    private static Text straks(Melding melding) {
        return Text.of(STRAKS + switch (melding.staat()) {
            case AFGESLOTEN -> "afgesloten";
            case BEEINDIGD -> "brief";
            case ONTVANGEN, IN_BEHANDELING -> melding.beurt() == Role.MELDER ? "u" : "antwoord";
        });
    }
}
