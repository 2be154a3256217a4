package nl.tegenkracht.klacht.brieven;

import java.util.List;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Voorziening;

/** Measures for the time of the procedure: who is told what, and no more (domain decision 4). */
final class MeasureLetters {

    private MeasureLetters() {
    }

    static void asked(Letter letter, LetterText text) {
        switch (letter.notice().aan()) {
            case KLAGER -> text.say("brieven.voorziening-gevraagd.klager").also("brieven.voorziening-gevraagd.first")
                    .say("brieven.voorziening-gevraagd.authority");
            case AANGEKLAAGDE -> text
                    .say("brieven.voorziening-gevraagd." + (isOwn(letter) ? "own" : "aangeklaagde"))
                    .also("brieven.voorziening-gevraagd.say");
            case BEVOEGD_GEZAG -> text.say("brieven.voorziening-gevraagd.consult").cite("voorziening")
                    .also("brieven.voorziening-gevraagd.no-klaagschrift").say("brieven.advies.silence");
            default -> text.say("brieven.voorziening-gevraagd.commissie").cite("voorziening")
                    .until(letter.term(Letter.MEASURE), "brieven.voorziening-gevraagd.until");
        }
    }

    /** Whether the aangeklaagde asked for it. */
    private static boolean isOwn(Letter letter) {
        var all = ofThisPart(letter);
        return !all.isEmpty()
                && all.stream().allMatch(one -> one.verzoek().door() == Participant.AANGEKLAAGDE);
    }

    static void taken(Letter letter, LetterText text) {
        var accused = letter.isTo(Participant.AANGEKLAAGDE);
        text.say(accused ? "brieven.voorziening.aangeklaagde" : "brieven.voorziening.what");
        days(letter, "brieven.voorziening.days", text);
        text.also("brieven.voorziening.piece").sayIf(letter.isToAParty(), "brieven.voorziening.no-judgement");
    }

    static void ended(Letter letter, LetterText text) {
        text.say("brieven.voorziening-einde.what");
        days(letter, "brieven.voorziening-einde.days", text);
    }

    /** Only if there is one, and so no doubt about which. */
    private static void days(Letter letter, String key, LetterText text) {
        var taken = ofThisPart(letter).stream().map(Voorziening::besluit).filter(one -> one != null).toList();
        if (taken.size() == 1) {
            text.also(key, taken.getFirst().van(), taken.getFirst().tot());
        }
    }

    private static List<Voorziening> ofThisPart(Letter letter) {
        return letter.procedure().voorzieningen().stream().filter(one -> one.track() == letter.notice().track())
                .toList();
    }
}
