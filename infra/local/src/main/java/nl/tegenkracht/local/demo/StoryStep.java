package nl.tegenkracht.local.demo;

import java.util.Map;

/**
 * One line of a story: on which day somebody does something.
 *
 * @param day    counted from the first day of the story
 * @param role   who does it: the one who files, who answers, or somebody by name
 * @param account of somebody by name, otherwise {@code null}
 * @param act    what
 * @param text   what they write; alternatives are still in it
 * @param fields more of what the form asks, under the names of the API
 */
record StoryStep(int day, Role role, String account, Act act, String text, Map<String, String> fields) {

    StoryStep {
        fields = Map.copyOf(fields);
    }

    /** Whose part in a story it is. */
    enum Role {
        FILER,
        CONFIDANT,
        /** Somebody on the list: who handles a klacht, decides on it, or is complained about. */
        NAMED
    }

    /** What can be done through the API; the word with which a line of the script says so. */
    enum Act {

        MELD("meldt"),
        /** The vertrouwenspersoon takes down what somebody told. */
        NEEM_OP("neemt op"),
        /** Somebody with an account takes that in, with the code that the vertrouwenspersoon made. */
        HAAL_OP("haalt op"),
        DIEN_IN("klaagt"),
        BERICHT("schrijft"),
        WISSEL("wisselt"),
        BEEINDIG("stopt"),
        SLUIT_AF("sluit af"),
        STEL_VOOR("stelt voor"),
        STEM_IN("stemt in"),
        WEIGER("weigert"),
        VOER_UIT("voert uit"),
        /** Of the vertrouwenspersoon: steps side by side; what a melding is about; time; a signal to the employer. */
        ADVISEER("adviseert"),
        KRUIS_AAN("kruist aan"),
        CATEGORISEER("categoriseert"),
        BOEK("boekt"),
        SIGNALEER("signaleert"),
        VUL_AAN("vult aan"),
        TREK_IN("trekt in"),
        /** An act of the procedure of a klacht; which one is the text: its code, and the number of the part. */
        DOET("doet");

        private final String word;

        Act(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
