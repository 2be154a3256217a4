package nl.tegenkracht.klacht.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.dossier.StukReference;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.dossier.StukType;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.act.Acts;
import nl.tegenkracht.klacht.procedure.rules.ProcedureRules;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Parties;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Procedure;

/**
 * The procedure of a klacht. As long as nobody did anything in it, nothing of it is kept: then it follows from what was
 * filed, added and withdrawn, also for a klacht of before there was a procedure.
 */
public final class KlachtProcedure {

    private KlachtProcedure() {
    }

    /** The procedure as it is kept, or as it follows. */
    public static Procedure of(Klacht klacht, List<StukReference> stukken, ProcedureRules rules) {
        return klacht.procedure() == null ? begun(klacht, stukken, rules) : klacht.procedure();
    }

    /** Who must never have it (D-14). */
    static List<String> excluded(List<Betrokkene> betrokkenen) {
        return betrokkenen == null
                ? List.of()
                : betrokkenen.stream().map(Betrokkene::kenmerk).filter(Objects::nonNull).toList();
    }

    /**
     * The same klacht after the klager added something, if its procedure is kept.
     *
     * @throws Refused if the Klachtencommissie decided on it already
     */
    public static Klacht added(Klacht klacht, String stuk, ProcedureRules rules, Instant now) {
        return klacht.procedure() == null
                ? klacht
                : klacht.change().procedure(new Acts(rules).take(klacht.procedure(), new Act.VulAan(stuk),
                        klager(klacht), now).procedure()).done();
    }

    private static Procedure begun(Klacht klacht, List<StukReference> stukken, ProcedureRules rules) {
        var acts = new Acts(rules);
        var behandelaar = klacht.behandelaar();
        var begun = Procedure.begin(new Parties(klacht.klager(), behandelaar == null ? null : behandelaar.kenmerk(),
                excluded(klacht.betrokkenen())), klacht.indieningDate());
        var filed = stuk(StukKind.KLAAGSCHRIFT, stukken).map(id -> begun.with(begun.ledger()
                .filed(new Piece(id, PieceKind.KLAAGSCHRIFT, 0, Participant.KLAGER, klacht.indieningDate()))))
                .orElse(begun);
        var procedure = confirmed(acts.take(filed, new Act.BevestigOntvangst(), Actor.SYSTEEM, klacht.ingediend())
                .procedure(), stukken, klacht);
        for (var aanvulling : klacht.aanvullingen()) {
            procedure = acts.take(procedure, new Act.VulAan(aanvulling.stuk()), klager(klacht), aanvulling.op())
                    .procedure();
        }
        return klacht.staat() == KlachtState.INGETROKKEN
                ? acts.take(procedure, new Act.TrekIn(0), klager(klacht), klacht.sinds()).procedure()
                : procedure;
    }

    private static Procedure confirmed(Procedure procedure, List<StukReference> stukken, Klacht klacht) {
        var day = LegalClock.day(klacht.ingediend());
        return stuk(StukKind.ONTVANGSTBEVESTIGING, stukken)
                .map(id -> procedure.with(procedure.ledger().written(1, id).delivered(1, day))).orElse(procedure);
    }

    private static Actor klager(Klacht klacht) {
        return new Actor(klacht.klager(), Participant.KLAGER);
    }

    private static Optional<String> stuk(StukType<?> type, List<StukReference> stukken) {
        return stukken.stream().filter(type::is).map(StukReference::id).findFirst();
    }
}
