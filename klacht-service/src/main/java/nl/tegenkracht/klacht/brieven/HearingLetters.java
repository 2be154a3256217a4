package nl.tegenkracht.klacht.brieven;

import java.util.Optional;
import nl.tegenkracht.klacht.procedure.state.Bijstand.Soort;
import nl.tegenkracht.klacht.procedure.state.Hearing;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Track;

/** Once a klacht is taken up: the afschrift, the hearing, further pieces and the facts. */
final class HearingLetters {

    private HearingLetters() {
    }

    static void copy(Letter letter, LetterText text) {
        text.say("brieven.afschrift.what").say("brieven.afschrift.copy").cite("afschrift")
                .also("brieven.afschrift.address").say("brieven.afschrift.hearing").cite("hoorzitting")
                .also("brieven.afschrift.counsel").cite("bijstand").also("brieven.afschrift.facts")
                .cite("feitenoverzicht").also("brieven.afschrift.copy-of-advice").cite("afschrift-advies")
                .until(letter.term(Letter.ADVICE), "brieven.afschrift.advice-by").say("brieven.afschrift.do")
                .also("brieven.afschrift.recusal").cite("wraking").say("brieven.silence");
    }

    /** What both must know before they come: also who is heard apart is read by the other. */
    static void invite(Letter letter, LetterText text) {
        letter.part().map(Track::hearing).ifPresent(hearing -> {
            text.say("brieven.uitnodiging.what", hearing.op())
                    .also("brieven.uitnodiging." + (hearing.apart() ? "apart" : "together")).cite("apart-horen")
                    .say("brieven.uitnodiging.who");
        });
        text.until(letter.term(Letter.FURTHER), "brieven.uitnodiging.pieces").also("brieven.uitnodiging.late")
                .say("brieven.uitnodiging.report").cite("hoorverslag").also("brieven.uitnodiging.read")
                .also("brieven.uitnodiging.authority").cite("gewichtige-redenen").say("brieven.uitnodiging.counsel")
                .cite("bijstand").sayIf(letter.isAssisted(Soort.VERTROUWENSPERSOON, letter.notice().aan().otherParty()),
                        "brieven.uitnodiging.companion")
                .say("brieven.uitnodiging.do").also("brieven.uitnodiging.absent");
    }

    static void piece(Letter letter, LetterText text) {
        var late = letter.term(Letter.ANSWER).filter(term -> term.start().equals(letter.day()));
        text.say("brieven.stuk-andere-partij.what")
                .alsoIf(late.isPresent(), "brieven.stuk-andere-partij.late")
                .until(late, "brieven.stuk-andere-partij.until")
                .sayIf(late.isEmpty(), "brieven.stuk-andere-partij.do");
    }

    static void latePiece(Letter letter, LetterText text) {
        text.say("brieven.laat-stuk-beslist." + (isAdmitted(letter) ? "admitted" : "refused"));
        letter.writtenIn(PieceKind.BESLISSING_LAAT_STUK)
                .ifPresent(reason -> text.say("brieven.laat-stuk-beslist.reason", reason));
    }

    /** They are decided on in the order in which they came: which letter it is says which piece. */
    private static boolean isAdmitted(Letter letter) {
        var ledger = letter.procedure().ledger();
        var earlier = ledger.told().stream().filter(one -> isDecision(one, letter.notice())).count();
        var piece = ledger.pieces().stream()
                .filter(one -> one.kind() == PieceKind.LAAT_STUK && one.track() == letter.notice().track())
                .skip(earlier).findFirst().map(Piece::stuk);
        return piece.isPresent() && ledger.pieces().stream()
                .anyMatch(one -> one.kind() == PieceKind.STUK && one.stuk().equals(piece.get()));
    }

    private static boolean isDecision(Kennisgeving one, Kennisgeving letter) {
        return one.brief() == letter.brief() && one.track() == letter.track() && one.nr() < letter.nr();
    }

    static void facts(Letter letter, LetterText text) {
        text.say("brieven.feitenoverzicht.what").cite("feitenoverzicht");
        Optional<Hearing> hearing = letter.part().map(Track::hearing);
        hearing.filter(held -> held.afwezig().contains(letter.notice().aan()))
                .ifPresent(held -> text.also("brieven.feitenoverzicht.absent"));
        text.say("brieven.feitenoverzicht.do").also("brieven.feitenoverzicht.view").cite("zienswijze")
                .until(letter.term(Letter.REACTION), "brieven.feitenoverzicht.until")
                .also("brieven.feitenoverzicht.then").cite("feitenoverzicht");
    }
}
