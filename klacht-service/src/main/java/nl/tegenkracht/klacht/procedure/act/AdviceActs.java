package nl.tegenkracht.klacht.procedure.act;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.tegenkracht.klacht.procedure.state.Advice;
import nl.tegenkracht.klacht.procedure.state.Advice.Agreement;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Seat;
import nl.tegenkracht.klacht.procedure.state.Stage;

/** The advice: decided upon by the panel, signed by two, and announced if it will be later. */
final class AdviceActs {

    private AdviceActs() {
    }

    static Step adopt(Act.StelAdviesVast act, Step step) {
        var track = act.track();
        var members = step.procedure().panel().zetels().stream().map(Seat::kenmerk).collect(Collectors.toSet());
        step.requires(isHeardOut(track, step), "reaction-open", "feitenoverzicht")
                .requires(act.stemmen().keySet().equals(members), "votes", "stemmen");
        var agreement = agreement(act.stemmen());
        var advice = new Advice(act.aard(), agreement, act.zonderVerslag() == null, List.of());
        return step.requires((agreement == Agreement.UNANIEM) == (act.minderheid() == null), "minority", "stemmen")
                .change(track, part -> part.with(advice).at(Stage.ADVIES_VASTGESTELD))
                .files(PieceKind.STEMMEN, track, act.stemming()).files(PieceKind.ADVIES, track, act.advies())
                .files(PieceKind.ADVIES, track, act.minderheid()).files(PieceKind.ADVIES, track, act.zonderVerslag());
    }

    /** Nobody can still react in time, and every piece that came late is decided on. */
    private static boolean isHeardOut(int track, Step step) {
        return List.of(HearingActs.REACTION, PieceActs.ANSWER).stream()
                .flatMap(term -> step.procedure().ledger().running(term, track))
                .allMatch(term -> term.isOverdue(step.day())) && !PieceActs.hasUndecided(track, step);
    }

    /** Unanimous if possible; if no view has more votes than every other, that of the chair decides. */
    private static Agreement agreement(Map<String, String> votes) {
        var perView = votes.values().stream().collect(Collectors.groupingBy(view -> view, Collectors.counting()));
        if (perView.size() == 1) {
            return Agreement.UNANIEM;
        }
        var most = perView.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        return perView.values().stream().filter(count -> count == most).count() == 1
                ? Agreement.MEERDERHEID
                : Agreement.DOORSLAG_VOORZITTER;
    }

    static Step sign(Act.OndertekenAdvies act, Step step) {
        var track = act.track();
        var part = step.track(track);
        var signed = step.requires(!part.advice().signedBy(step.by().as()), "signed-before", "ondertekening")
                .requires(part.bevoegdGezag() != null, "no-authority", "bevoegd-gezag")
                .change(track, one -> one.with(one.advice().signed(step.by())));
        return !signed.track(track).advice().isSigned()
                ? signed
                : signed.to(track, Stage.ADVIES_UITGEBRACHT).done(AdmissibilityActs.ADVICE, track)
                        .lapses(HearingActs.REACTION, track).lapses(PieceActs.ANSWER, track)
                        .tells(LetterKind.ADVIES, track, Participant.BEVOEGD_GEZAG)
                        .tells(LetterKind.AFSCHRIFT_ADVIES, track, Participant.KLAGER, Participant.AANGEKLAAGDE);
    }

    static Step announce(Act.KondigLaterAdviesAan act, Step step) {
        var track = act.track();
        var end = step.procedure().ledger().running(AdmissibilityActs.ADVICE, track).findFirst().orElseThrow().einde();
        return step.requires(act.tot().isAfter(step.day()) && act.tot().isAfter(end), "later-day", "later-advies")
                .ledger(ledger -> ledger.replaced(AdmissibilityActs.ADVICE, track, step.day()))
                .runs(AdmissibilityActs.ADVICE, track, null, step.day(), act.tot())
                .files(PieceKind.LATER_ADVIES, track, act.stuk())
                .tells(LetterKind.LATER_ADVIES, track, Participant.KLAGER, Participant.AANGEKLAAGDE);
    }
}
