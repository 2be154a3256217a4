package nl.tegenkracht.klacht.brieven;

import nl.tegenkracht.klacht.procedure.state.Advice;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.procedure.state.Track;

/** The advice, that it will be later, and the decision. */
final class AdviceLetters {

    private AdviceLetters() {
    }

    static void later(Letter letter, LetterText text) {
        text.say("brieven.later-advies.what")
                .until(letter.term(Letter.ADVICE), "brieven.later-advies.until").say("brieven.later-advies.do");
    }

    static void advice(Letter letter, LetterText text) {
        var withReport = letter.part().map(Track::advice).map(Advice::metVerslag).orElse(true);
        text.say("brieven.advies.what")
                .also(withReport ? "brieven.advies.report" : "brieven.advies.no-report").cite("gewichtige-redenen")
                .say("brieven.advies.starts");
        letter.duration(Letter.DECISION)
                .ifPresent(duration -> text.also("brieven.advies.decide", duration).cite("beslissing"));
        letter.duration(Letter.NOTICE)
                .ifPresent(duration -> text.also("brieven.advies.tell", duration).cite("bericht-beslissing"));
        letter.duration(Letter.ADJOURNMENT)
                .ifPresent(duration -> text.say("brieven.advies.adjourn", duration).cite("verdaging"));
        text.until(letter.term(Letter.DECISION), "brieven.advies.until");
        letter.rules().workingDays(RunningTerm.READ)
                .ifPresent(days -> text.say(days == 1 ? "brieven.advies.deputy.one" : "brieven.advies.deputy.many",
                        days));
        text.say("brieven.advies.depart").say("brieven.advies.silence");
    }

    static void copy(Letter letter, LetterText text) {
        text.say("brieven.afschrift-advies.what").say("brieven.afschrift-advies.next");
        letter.duration(Letter.DECISION)
                .ifPresent(duration -> text.also("brieven.afschrift-advies.decide", duration).cite("beslissing"));
        letter.duration(Letter.ADJOURNMENT)
                .ifPresent(duration -> text.also("brieven.afschrift-advies.adjourn", duration).cite("verdaging"));
        text.until(letter.term(Letter.NOTICE), "brieven.afschrift-advies.until");
        text.sayIf(letter.isTo(Participant.KLAGER), "brieven.afschrift-advies.withdraw").say("brieven.silence");
    }

    static void adjourned(Letter letter, LetterText text) {
        var again = letter.count(PieceKind.VERDAGING) < letter.rules().limit(Letter.ADJOURNMENT);
        text.say("brieven.verdaging.what")
                .until(letter.term(Letter.DECISION), "brieven.verdaging.until")
                .alsoIf(!again, "brieven.verdaging.not-again").cite("verdaging");
    }

    static void decision(Letter letter, LetterText text) {
        var follows = letter.part().map(Track::gevolgd).orElse(true);
        text.say("brieven.beslissing.what").also("brieven.beslissing." + (follows ? "follows" : "departs"))
                .alsoWith(letter.term(Letter.DECISION).filter(term -> letter.day().isAfter(term.einde()))
                        .map(RunningTerm::einde), "brieven.beslissing.late")
                .say("brieven.beslissing.remedy").say("brieven.silence");
    }

    static void decided(Letter letter, LetterText text) {
        if (letter.has(PieceKind.BESLISSING_NIET_ONTVANKELIJK)) {
            text.say("brieven.beslissing-genomen.admitted").until(letter.term(Letter.ADVICE),
                    "brieven.ontvankelijkheid.advice-by");
        } else {
            text.say("brieven.beslissing-genomen.what").until(letter.term(Letter.NOTICE),
                    "brieven.beslissing-genomen.tell");
        }
    }
}
