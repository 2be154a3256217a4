package nl.tegenkracht.klacht.handelen;

import java.util.List;
import java.util.function.Predicate;
import nl.tegenkracht.contracts.Regelset.PanelSeat;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.act.Act.Candidate;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Seat;

/** The same for the acts about who sits on the panel. A seat is named by its code, so no form holds a pseudonym. */
final class PanelActBuilder {

    private final TypedAct typed;
    private final Running running;
    private final Written written;
    private final Predicate<String> appointed;

    /** @param appointed whether this pseudonym is that of somebody who is benoemd now */
    PanelActBuilder(TypedAct typed, Running running, Written written, Predicate<String> appointed) {
        this.typed = typed;
        this.running = running;
        this.written = written;
        this.appointed = appointed;
    }

    Act act(ActKind kind) {
        return switch (kind) {
            case STEL_COMMISSIE_SAMEN ->
                new Act.StelCommissieSamen(typed.list("leden").stream().map(this::candidate).toList());
            case VERVANG_LID -> new Act.VervangLid(candidate(typed.text("lid")), ended(typed.text("lid")));
            case VERSCHOON -> new Act.Verschoon(written.text(typed.text("tekst")));
            case VRAAG_WRAKING -> new Act.VraagWraking(member(), written.text(typed.text("tekst")));
            default -> new Act.BeslisWraking(member(), typed.yes("toegewezen"), written.text(typed.text("tekst")));
        };
    }

    /** The form offers for each seat only who is of its side. */
    private Candidate candidate(String chosen) {
        var seat = TypedAct.rowOf(chosen);
        var side = running.rules().places().stream().filter(place -> place.code().equals(seat)).map(PanelSeat::kant)
                .findFirst().orElseThrow();
        return new Candidate(seat, TypedAct.choiceOf(chosen), side, interests().contains(seat),
                typed.yes("toestemming"));
    }

    /** Whoever has the seat without being benoemd any more; {@code null} if nobody has. */
    private String ended(String chosen) {
        return running.procedure().panel().zetels().stream()
                .filter(seat -> seat.zetel().equals(TypedAct.rowOf(chosen)) && seat.kenmerk() != null)
                .map(Seat::kenmerk).filter(appointed.negate()).findFirst().orElse(null);
    }

    private List<String> interests() {
        return typed.list("belang");
    }

    private String member() {
        return running.procedure().panel().zetels().stream().filter(seat -> seat.zetel().equals(typed.text("lid")))
                .map(Seat::kenmerk).findFirst().orElseThrow();
    }
}
