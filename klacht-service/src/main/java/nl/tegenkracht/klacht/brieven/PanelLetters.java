package nl.tegenkracht.klacht.brieven;

import nl.tegenkracht.klacht.procedure.state.Participant;

/** Who of the Klachtencommissie handle it, and that it is over because the klager withdrew. */
final class PanelLetters {

    private PanelLetters() {
    }

    static void asked(Letter letter, LetterText text) {
        text.say("brieven.wraking-gevraagd.what").cite("wraking").also("brieven.wraking-gevraagd.do")
                .until(letter.term(Letter.RECUSAL), "brieven.wraking-gevraagd.until");
    }

    /** Once the advice stands, only the bevoegd gezag can take into account that a member is out. */
    static void decided(Letter letter, LetterText text) {
        text.say(letter.isTo(Participant.BEVOEGD_GEZAG)
                ? "brieven.wraking-beslist.authority"
                : "brieven.wraking-beslist.what");
    }

    static void incomplete(Letter letter, LetterText text) {
        text.say("brieven.commissie-niet-compleet.what").also("brieven.commissie-niet-compleet.waits");
        if (letter.isToAParty()) {
            text.say("brieven.commissie-niet-compleet.terms").cite("later-advies");
        } else {
            text.say("brieven.commissie-niet-compleet.do").cite("wraking");
        }
    }

    static void withdrawn(Letter letter, LetterText text) {
        text.say("brieven.ingetrokken." + letter.notice().aan().code());
        if (letter.isTo(Participant.KLAGER)) {
            text.also("brieven.ingetrokken.known").say("brieven.ingetrokken.again").cite("indientermijn");
        } else {
            text.also("brieven.ingetrokken.kept");
        }
    }
}
