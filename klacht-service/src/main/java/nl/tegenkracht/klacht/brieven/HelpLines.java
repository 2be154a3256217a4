package nl.tegenkracht.klacht.brieven;

/** Whom somebody can turn to; who is complained about is offered another one than the klager. */
final class HelpLines {

    private HelpLines() {
    }

    static void write(Letter letter, LetterText text) {
        switch (letter.notice().aan()) {
            case KLAGER -> text.say("brieven.help.klager").also("brieven.help.secretaris");
            case AANGEKLAAGDE -> text.say("brieven.help.aangeklaagde").also("brieven.help.secretaris");
            case BEVOEGD_GEZAG -> text.say("brieven.help.secretaris");
            case SECRETARIS, VOORZITTER, LID, SYSTEEM, VERTROUWENSPERSOON, UITVOERDER -> {
            }
        }
    }
}
