package nl.tegenkracht.klacht.procedure.act;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.tegenkracht.klacht.procedure.state.Authority;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Procedure;
import nl.tegenkracht.klacht.procedure.state.Seat;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.procedure.state.Track;

/** Admissible or not, per aangeklaagde and per act somebody is said to have done. */
final class AdmissibilityActs {

    /** Code of the termijn in which the advice is given. */
    static final String ADVICE = "advies";
    private static final String SEND = "afschrift";
    private static final String DECISION = "beslissing-niet-ontvankelijk";

    private AdmissibilityActs() {
    }

    static Step choose(Act.WijsBevoegdGezagAan act, Step step) {
        var different = !act.kenmerk().equals(act.plaatsvervanger());
        return step.requires(different, "authority-deputy", "bevoegd-gezag")
                .requires(isFree(act.kenmerk(), step.procedure()) && isFree(act.plaatsvervanger(), step.procedure()),
                        "authority-involved", "bevoegd-gezag")
                .change(act.track(), part -> part.decidedBy(new Authority(act.kenmerk(), act.plaatsvervanger())));
    }

    /** Neither a party, nor excluded, nor somebody who handles this klacht or read along (D-14). */
    static boolean isFree(String kenmerk, Procedure procedure) {
        var parties = procedure.parties();
        return Stream.of(procedure.tracks().stream().map(part -> part.subject().kenmerk()),
                procedure.panel().zetels().stream().map(Seat::kenmerk), parties.uitgesloten().stream(),
                Stream.of(parties.klager(), parties.secretaris()), procedure.surroundings().companions())
                .flatMap(people -> people).filter(Objects::nonNull)
                .noneMatch(kenmerk::equals);
    }

    static Step judge(Act.Beoordeel act, Step step) {
        var part = step.track(act.track());
        var admissible = part.subject().gedragingen().stream().filter(one -> "".equals(act.gronden().get(one)))
                .toList();
        var refused = part.subject().gedragingen().stream().filter(one -> !admissible.contains(one)).toList();
        var judged = judgeable(act, part, refused, step).files(PieceKind.ONTVANKELIJKHEID, part.nr(),
                act.stuk()).tells(LetterKind.ONTVANKELIJKHEID, part.nr(), Participant.KLAGER);
        return intakeDone(refused.isEmpty()
                ? admitted(part.nr(), judged)
                : admissible.isEmpty() ? advised(part.nr(), act, judged) : divided(act, admissible, refused, judged));
    }

    private static Step judgeable(Act.Beoordeel act, Track part, List<String> refused, Step step) {
        var named = part.subject().gedragingen();
        return step.requires(!named.isEmpty() && act.gronden().keySet().equals(Set.copyOf(named)), "unnamed", "eisen")
                .requires(refused.stream().map(act.gronden()::get).allMatch(step.rules()::isGround), "ground",
                        "niet-ontvankelijk")
                .requires(refused.isEmpty() || part.bevoegdGezag() != null, "no-authority", "bevoegd-gezag")
                .requires(refused.isEmpty() == (act.advies() == null), "advice-inadmissible", "niet-ontvankelijk");
    }

    /**
     * Partly admissible: two parts, that from now on go their own way. What was told of it so far goes with the part
     * that stays at the bevoegd gezag if it was there before, and otherwise with what is admissible.
     */
    private static Step divided(Act.Beoordeel act, List<String> admissible, List<String> refused, Step step) {
        var part = step.track(act.track());
        var again = part.stage() == Stage.TERUG_BIJ_COMMISSIE;
        var next = step.procedure().tracks().stream().mapToInt(Track::nr).max().orElseThrow() + 1;
        var others = step.procedure().tracks().stream();
        var divided = step.now(step.procedure().withTracks(Stream.concat(others, Stream.of(part.numbered(next)))
                .toList())).change(again ? next : part.nr(), one -> one.about(admissible))
                .change(again ? part.nr() : next, one -> one.about(refused));
        return advised(again ? part.nr() : next, act, admitted(again ? next : part.nr(), divided));
    }

    private static Step admitted(int track, Step step) {
        return step.to(track, Stage.ONTVANKELIJK).starts(ADVICE, track, null, step.day()).starts(SEND, track, null,
                step.day());
    }

    private static Step advised(int track, Act.Beoordeel act, Step step) {
        return step.to(track, Stage.ADVIES_NIET_ONTVANKELIJK).starts(DECISION, track, null, step.day())
                .files(PieceKind.ADVIES_NIET_ONTVANKELIJK, track, act.advies())
                .tells(LetterKind.ADVIES_NIET_ONTVANKELIJK, track, Participant.BEVOEGD_GEZAG);
    }

    private static Step intakeDone(Step step) {
        return step.procedure().tracks().stream().anyMatch(part -> part.stage() == Stage.COMPLEET)
                ? step
                : step.done(Passing.ADMISSIBILITY, 0);
    }

    /** Back to the Klachtencommissie as often as the regelset says; then the bevoegd gezag decides for good. */
    static Step decide(Act.BeslisNietOntvankelijk act, Step step) {
        var track = act.track();
        var decided = step.done(DECISION, track);
        if (act.volgt()) {
            return Endings.decided(track, decided.to(track, Stage.NIET_ONTVANKELIJK)
                    .files(PieceKind.BESLISSING_NIET_ONTVANKELIJK, track, act.stuk())
                    .tells(LetterKind.NIET_ONTVANKELIJK, track, Participant.KLAGER, Participant.SECRETARIS));
        }
        if (step.procedure().ledger().count(PieceKind.TERUGZENDING, track) < step.rules().limit("terug")) {
            return decided.to(track, Stage.TERUG_BIJ_COMMISSIE).files(PieceKind.TERUGZENDING, track, act.stuk())
                    .tells(LetterKind.TERUGGEZONDEN, track, Participant.SECRETARIS, Participant.VOORZITTER);
        }
        return admitted(track, decided).files(PieceKind.BESLISSING_NIET_ONTVANKELIJK, track, act.stuk())
                .tells(LetterKind.ONTVANKELIJKHEID, track, Participant.KLAGER)
                .tells(LetterKind.BESLISSING_GENOMEN, track, Participant.SECRETARIS);
    }

    static Step send(Act.StuurAfschrift act, Step step) {
        var authority = step.track(act.track()).bevoegdGezag();
        var decides = authority != null
                && (act.account().equals(authority.kenmerk()) || act.account().equals(authority.plaatsvervanger()));
        return step.requires(!decides && !handles(act.account(), step.procedure()), "accused-handles", SEND)
                .change(act.track(), part -> part.boundTo(act.account()).at(Stage.VERSTREKT)).done(SEND, act.track())
                .files(PieceKind.AFSCHRIFT, act.track(), act.stuk())
                .tells(LetterKind.AFSCHRIFT, act.track(), Participant.AANGEKLAAGDE);
    }

    private static boolean handles(String account, Procedure procedure) {
        return procedure.panel().seatOf(account).isPresent()
                || procedure.surroundings().companions().anyMatch(account::equals)
                || account.equals(procedure.parties().klager())
                || account.equals(procedure.parties().secretaris());
    }
}
