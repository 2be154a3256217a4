package nl.tegenkracht.klacht.brieven;

import java.util.Locale;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.PieceKind;

/** What people call pieces, and who wrote them. */
public final class PaperNames {

    private PaperNames() {
    }

    public static Text of(PieceKind kind) {
        return Text.of("brieven.piece." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** With an article: {@code de klager}. */
    public static Text of(Participant participant) {
        return Text.of("brieven.party." + participant.code());
    }
}
