package nl.tegenkracht.klacht.procedure.act;

import java.util.List;
import java.util.stream.IntStream;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.procedure.state.Subject;
import nl.tegenkracht.klacht.procedure.state.Track;

/** From receipt until it is complete. */
final class IntakeActs {

    private static final String INTAKE = "intake";

    private IntakeActs() {
    }

    static Step confirm(Step step) {
        var confirmed = step.intakeTo(Stage.BEVESTIGD).tells(LetterKind.ONTVANGSTBEVESTIGING, 0, Participant.KLAGER);
        return step.rules().areKnown()
                ? confirmed.starts(INTAKE, 0, null, step.procedure().intake().ingediend())
                : confirmed;
    }

    static Step name(Act.NoemAangeklaagden act, Step step) {
        var named = act.gedragingen();
        var usable = !named.isEmpty() && named.stream().noneMatch(List::isEmpty)
                && named.stream().allMatch(codes -> codes.stream().distinct().count() == codes.size());
        var gone = step.procedure().tracks().stream().filter(part -> part.nr() > named.size());
        var judged = step.procedure().tracks().stream().anyMatch(part -> !part.stage().isIntake());
        return step.requires(!judged, "judged-before", "eisen").requires(usable, "subjects", "eisen")
                .requires(gone.noneMatch(part -> isMentioned(part.nr(), step)), "subject-known", null)
                .now(step.procedure().withTracks(IntStream.rangeClosed(1, named.size())
                        .mapToObj(nr -> part(nr, named.get(nr - 1), step)).toList()));
    }

    private static boolean isMentioned(int track, Step step) {
        return step.procedure().ledger().told().stream().anyMatch(letter -> letter.track() == track)
                || step.procedure().voorzieningen().stream().anyMatch(one -> one.track() == track);
    }

    private static Track part(int nr, List<String> gedragingen, Step step) {
        return step.procedure().track(nr).map(part -> part.about(gedragingen))
                .orElseGet(() -> Track.of(nr, step.procedure().stage(), new Subject(nr, null, gedragingen)));
    }

    /** As often as the regelset says, and once more only if the klager asks for it. */
    static Step ask(Act.VraagAanvulling act, Step step) {
        var asked = step.procedure().ledger().count(PieceKind.VERZOEK_AANVULLING, 0);
        var limit = step.rules().limit(Passing.COMPLETION);
        return step.requires(asked < limit || asked == limit && act.opVerzoekKlager(), "asked-before", "aanvulling")
                .done(INTAKE, 0).ledger(ledger -> ledger.replaced(Passing.COMPLETION, 0, step.day()))
                .starts(Passing.COMPLETION, 0, null, step.day()).intakeTo(Stage.AANVULLEN)
                .files(PieceKind.VERZOEK_AANVULLING, 0, act.stuk())
                .tells(LetterKind.VERZOEK_AANVULLING, 0, Participant.KLAGER);
    }

    static Step add(Act.VulAan act, Step step) {
        return PanelActs.withoutInvolved(
                step.files(PieceKind.AANVULLING, 0, act.stuk()).done(Passing.COMPLETION, 0));
    }

    static Step complete(Act.MarkeerCompleet act, Step step) {
        var filed = step.procedure().intake().ingediend();
        var complete = step
                .requires(!act.sinds().isAfter(step.day()) && !act.sinds().isBefore(filed), "complete-day",
                        "ontvankelijkheid")
                .done(INTAKE, 0).done(Passing.COMPLETION, 0).intakeTo(Stage.COMPLEET)
                .starts(Passing.ADMISSIBILITY, 0, null, act.sinds());
        return complete.now(complete.procedure().completeOn(act.sinds()));
    }
}
