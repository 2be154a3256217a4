package nl.tegenkracht.melding.page;

import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.melding.dossier.Melding;
import nl.tegenkracht.melding.dossier.MeldingState;
import nl.tegenkracht.melding.dossier.Role;

/**
 * How a melding stands, in the words of whoever looks.
 *
 * @param tekst in plain words
 * @param toon  emphasis in the design; the text says the same
 */
public record StatusText(Text tekst, String toon) {

    private static final String EMPHASIS = "active";
    private static final String CALM = "neutral";

    public static StatusText of(Melding melding, Role reader) {
        return reader == Role.MELDER ? forMelder(melding) : forVertrouwenspersoon(melding);
    }

    private static StatusText forMelder(Melding melding) {
        if (!melding.staat().isOpen()) {
            return new StatusText(Text.of(melding.staat() == MeldingState.AFGESLOTEN
                    ? "melding.status.melder.closed"
                    : "melding.status.melder.ended"), CALM);
        }
        if (melding.isVacant()) {
            return new StatusText(Text.of("melding.status.melder.vacant"), EMPHASIS);
        }
        if (!melding.consent().asked().isEmpty()) {
            return new StatusText(Text.of("melding.voorstel.status"), EMPHASIS);
        }
        if (melding.beurt() == Role.MELDER) {
            return new StatusText(Text.of("melding.status.melder.answered"), EMPHASIS);
        }
        return melding.staat() == MeldingState.ONTVANGEN
                ? new StatusText(Text.of("melding.status.melder.received"), "success")
                : new StatusText(Text.of("melding.status.melder.waiting"), CALM);
    }

    private static StatusText forVertrouwenspersoon(Melding melding) {
        if (!melding.staat().isOpen()) {
            return melding.staat() == MeldingState.AFGESLOTEN
                    ? new StatusText(Text.of("melding.status.vertrouwenspersoon.closed"), CALM)
                    : new StatusText(Text.of("melding.status.vertrouwenspersoon.ended"), EMPHASIS);
        }
        if (melding.beurt() == Role.MELDER) {
            return new StatusText(Text.of("melding.status.vertrouwenspersoon.waiting"), CALM);
        }
        return melding.staat() == MeldingState.ONTVANGEN
                ? new StatusText(Text.of("melding.status.vertrouwenspersoon.new"), EMPHASIS)
                : new StatusText(Text.of("melding.status.vertrouwenspersoon.asked"), EMPHASIS);
    }
}
