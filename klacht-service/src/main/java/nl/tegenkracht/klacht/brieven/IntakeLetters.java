package nl.tegenkracht.klacht.brieven;

import nl.tegenkracht.klacht.procedure.state.PieceKind;

/** From receipt until it is clear whether a klacht is taken up. */
final class IntakeLetters {

    private IntakeLetters() {
    }

    static void confirm(Letter letter, LetterText text) {
        text.say("brieven.ontvangstbevestiging.what", letter.procedure().intake().ingediend());
        if (letter.rules().regelset() != null) {
            text.say("brieven.ontvangstbevestiging.check").cite("aanvulling");
            letter.duration(Letter.ADMISSIBILITY).ifPresent(
                    duration -> text.also("brieven.ontvangstbevestiging.judged", duration)
                            .citeTerm(Letter.ADMISSIBILITY));
        }
        text.say("brieven.ontvangstbevestiging.silence").say("brieven.ontvangstbevestiging.do");
    }

    static void ask(Letter letter, LetterText text) {
        text.say("brieven.verzoek-aanvulling.what").until(letter.term(Letter.COMPLETION),
                "brieven.verzoek-aanvulling.until").say("brieven.verzoek-aanvulling.otherwise").cite("eisen")
                .say("brieven.verzoek-aanvulling.more");
    }

    static void judged(Letter letter, LetterText text) {
        var parts = letter.sameSubject();
        var advice = letter.startedNow(Letter.ADVICE, parts);
        var decision = letter.startedNow(Letter.INADMISSIBLE, parts);
        var partly = advice.isPresent() && decision.isPresent();
        var byAuthority = letter.has(PieceKind.BESLISSING_NIET_ONTVANKELIJK);
        text.say("brieven.ontvankelijkheid." + (byAuthority
                ? "authority"
                : partly ? "partly" : advice.isPresent() ? "yes" : "no")).also("brieven.ontvankelijkheid.reasons");
        if (decision.isPresent()) {
            text.say("brieven.ontvankelijkheid.decides").cite("niet-ontvankelijk")
                    .also("brieven.ontvankelijkheid.sent").also("brieven.ontvankelijkheid.silence")
                    .until(decision, "brieven.ontvankelijkheid.decision-by");
        }
        if (advice.isPresent()) {
            text.say("brieven.ontvankelijkheid.next").cite("afschrift").also("brieven.ontvankelijkheid.hearing")
                    .cite("hoorzitting").until(advice, "brieven.ontvankelijkheid.advice-by");
        }
        text.say("brieven.ontvankelijkheid.do");
    }

    static void advised(Letter letter, LetterText text) {
        var back = letter.rules().limit("terug") - letter.count(PieceKind.TERUGZENDING);
        text.say("brieven.advies-niet-ontvankelijk.what").say("brieven.advies-niet-ontvankelijk.do")
                .cite("niet-ontvankelijk")
                .also(back > 0
                        ? "brieven.advies-niet-ontvankelijk.back"
                        : "brieven.advies-niet-ontvankelijk.final")
                .until(letter.term(Letter.INADMISSIBLE), "brieven.advies-niet-ontvankelijk.until")
                .sayIf(!letter.aangeklaagdeKnows(), "brieven.advies-niet-ontvankelijk.silence");
    }

    static void back(Letter letter, LetterText text) {
        text.say("brieven.teruggezonden.what").say("brieven.teruggezonden.do").cite("niet-ontvankelijk")
                .also("brieven.teruggezonden.admissible").citeTerm(Letter.ADVICE);
    }

    static void inadmissible(Letter letter, LetterText text) {
        if (letter.isToAParty()) {
            text.say("brieven.niet-ontvankelijk.what").say("brieven.niet-ontvankelijk.remedy")
                    .also("brieven.niet-ontvankelijk.again").cite("indientermijn")
                    .sayIf(!letter.aangeklaagdeKnows(), "brieven.niet-ontvankelijk.silence");
        } else {
            text.say("brieven.niet-ontvankelijk.commissie");
        }
    }
}
