package nl.tegenkracht.klacht.procedure.act;

import java.util.HashSet;
import java.util.Objects;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset.PanelSeat;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.klacht.procedure.act.Act.Candidate;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Panel;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Seat;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.procedure.state.Track;

/** Who of the Klachtencommissie handle a klacht, and what follows when one of them cannot. */
final class PanelActs {

    private static final String COMPOSITION = "commissie";
    private static final String RECUSAL = "wraking";

    private PanelActs() {
    }

    static Step compose(Act.StelCommissieSamen act, Step step) {
        var wanted = step.rules().places().stream().map(PanelSeat::code).sorted().toList();
        var given = act.leden().stream().map(Candidate::zetel).sorted().toList();
        var persons = act.leden().stream().map(Candidate::kenmerk).distinct().count();
        var judged = step.procedure().tracks().stream().map(Track::stage)
                .anyMatch(stage -> !stage.isIntake() && stage != Stage.INGETROKKEN);
        step.requires(!judged, "judged-before", COMPOSITION).requires(given.equals(wanted) && persons == wanted.size(),
                "seats", COMPOSITION);
        act.leden().forEach(candidate -> suitable(candidate, step));
        var composed = step.now(step.procedure().with(step.procedure().panel().composed(act.leden().stream()
                .map(one -> new Seat(one.zetel(), one.kenmerk(), place(one, step).voorzit(), step.day())).toList())));
        for (var member : step.procedure().panel().gewraakt()) {
            composed = composed.procedure().panel().seatOf(member).isPresent() ? composed : unasked(member, composed);
        }
        return composed;
    }

    /** Each recusal that was asked has its own term, in the same order. */
    private static int fromEnd(String member, Panel panel) {
        return panel.gewraakt().size() - panel.gewraakt().indexOf(member);
    }

    /** Who does not sit here any more needs no recusal. */
    private static Step unasked(String member, Step step) {
        var panel = step.procedure().panel();
        return !panel.gewraakt().contains(member)
                ? step
                : step.ledger(ledger -> ledger.lapsedAt(fromEnd(member, panel), RECUSAL, 0, step.day()))
                        .now(panel.kept(member));
    }

    /** Said by the member, beside what the secretaris noted at the composition (KR-2021 art. 7): once, and in this seat. */
    static Step declare(Step step) {
        var panel = step.procedure().panel();
        var seat = panel.seatOf(step.by().kenmerk()).orElseThrow(NotFound::new);
        return step.requires(seat.vrij() == null, "declared-before", RECUSAL)
                .now(step.procedure().with(panel.declaredFree(step.by().kenmerk(), step.day())));
    }

    static Step withdraw(Act.Verschoon act, Step step) {
        return leaves(step.by().kenmerk(), step.files(PieceKind.WRAKING, 0, act.stuk()));
    }

    static Step challenge(Act.VraagWraking act, Step step) {
        var panel = step.procedure().panel();
        var track = step.procedure().tracks().stream().map(Track::nr)
                .filter(nr -> step.procedure().takesPart(step.by(), nr)).findFirst().orElse(0);
        return step.requires(panel.seatOf(act.lid()).isPresent(), "not-in-panel", RECUSAL)
                .requires(!panel.gewraakt().contains(act.lid()), "challenged-before", RECUSAL)
                .now(step.procedure().with(panel.challenged(act.lid())))
                .files(PieceKind.WRAKING, step.by().as() == Participant.KLAGER ? 0 : track, act.stuk())
                .starts(RECUSAL, 0, null, step.day())
                .tells(LetterKind.WRAKING_GEVRAAGD, 0, Participant.SECRETARIS, Participant.VOORZITTER);
    }

    static Step decide(Act.BeslisWraking act, Step step) {
        var panel = step.procedure().panel();
        var decided = step.requires(panel.gewraakt().contains(act.lid()), "not-challenged", RECUSAL)
                .requires(!act.lid().equals(step.by().kenmerk()), "own-recusal", RECUSAL)
                .files(PieceKind.WRAKING_BESLISSING, 0, act.stuk()).ledger(ledger -> ledger
                        .doneAt(fromEnd(act.lid(), panel), RECUSAL, 0, step.day()))
                .now(panel.kept(act.lid()));
        return toParties(LetterKind.WRAKING_BESLIST, act.toegewezen() ? leaves(act.lid(), decided) : decided);
    }

    static Step replace(Act.VervangLid act, Step taken) {
        var step = act.voorheen() == null ? taken : leaves(act.voorheen(), taken);
        var panel = step.procedure().panel();
        var vacant = panel.zetels().stream()
                .anyMatch(seat -> seat.zetel().equals(act.lid().zetel()) && seat.kenmerk() == null);
        suitable(act.lid(), step.requires(vacant, "seat-taken", COMPOSITION));
        return step.now(step.procedure().with(panel.filled(act.lid().zetel(), act.lid().kenmerk(), step.day())));
    }

    /** Out in the same write. What that means depends on how far each part is. */
    private static Step leaves(String member, Step taken) {
        var step = unasked(member, taken);
        var left = toParties(LetterKind.COMMISSIE_NIET_COMPLEET,
                vacated(member, step)
                        .tells(LetterKind.COMMISSIE_NIET_COMPLEET, 0, Participant.SECRETARIS, Participant.VOORZITTER));
        for (var part : left.procedure().tracks()) {
            left = switch (part.stage()) {
                case ADVIES_VASTGESTELD -> left.change(part.nr(),
                        adopted -> adopted.withoutAdvice().at(Stage.FEITEN_VOORGELEGD));
                case ADVIES_UITGEBRACHT, BIJ_BEVOEGD_GEZAG ->
                    left.tells(LetterKind.WRAKING_BESLIST, part.nr(), Participant.BEVOEGD_GEZAG);
                default -> left;
            };
        }
        return left;
    }

    /** Whom the klager names as involved later leaves the panel in the same write; the seat is to be filled (D-14). */
    static Step withoutInvolved(Step step) {
        var left = step;
        for (var member : step.procedure().parties().uitgesloten()) {
            left = step.procedure().panel().seatOf(member).isEmpty()
                    ? left
                    : vacated(member, unasked(member, left));
        }
        return left;
    }

    private static Step vacated(String member, Step step) {
        return step.now(step.procedure().panel().vacated(member, step.day()));
    }

    /** To the klager, and once to each aangeklaagde who has the afschrift and for whom it is not over. */
    private static Step toParties(LetterKind letter, Step step) {
        var told = step.tells(letter, 0, Participant.KLAGER);
        var people = new HashSet<String>();
        for (var part : step.procedure().tracks()) {
            told = part.stage().isOver() || part.subject().kenmerk() == null || !people.add(part.subject().kenmerk())
                    ? told
                    : told.tells(letter, part.nr(), Participant.AANGEKLAAGDE);
        }
        return told;
    }

    private static void suitable(Candidate candidate, Step step) {
        step.requires(place(candidate, step).kant().equals(candidate.kant()), "side", COMPOSITION)
                .requires(!isInvolved(candidate.kenmerk(), step), "involved", RECUSAL)
                .requires(!candidate.belang() || candidate.toestemming(), "interest", RECUSAL);
    }

    private static boolean isInvolved(String kenmerk, Step step) {
        var procedure = step.procedure();
        var parties = procedure.parties();
        var people = procedure.tracks().stream().flatMap(part -> Stream.of(part.subject().kenmerk(),
                part.bevoegdGezag() == null ? null : part.bevoegdGezag().kenmerk(),
                part.bevoegdGezag() == null ? null : part.bevoegdGezag().plaatsvervanger()));
        return Stream.of(people, Stream.of(parties.klager(), parties.secretaris()), parties.uitgesloten().stream(),
                procedure.panel().verwijderd().stream(), procedure.surroundings().companions())
                .flatMap(stream -> stream).filter(Objects::nonNull)
                .anyMatch(kenmerk::equals);
    }

    private static PanelSeat place(Candidate candidate, Step step) {
        return step.rules().places().stream().filter(place -> place.code().equals(candidate.zetel())).findFirst()
                .orElseThrow();
    }
}
