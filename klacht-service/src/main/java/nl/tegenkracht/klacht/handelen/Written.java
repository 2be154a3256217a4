package nl.tegenkracht.klacht.handelen;

import java.util.List;
import java.util.Map;
import nl.tegenkracht.klacht.dossier.Aangeklaagden;

/** Where what was filled in is written down. */
interface Written {

    /** A text; gives the id of its stuk. */
    String text(String text);

    /** A text that was filled in as short fields; gives the id of its stuk. */
    String note(String text);

    /** About whom it is; gives the codes. */
    List<List<String>> aangeklaagden(Aangeklaagden named);

    /** Who voted what, by seat; gives the id of its stuk. */
    String votes(Map<String, String> bySeat);

    /** Nowhere: to see whether an act is possible before anything is written. */
    final class Nowhere implements Written {

        private int texts;

        @Override
        public String text(String text) {
            return "text-" + ++texts;
        }

        @Override
        public String note(String text) {
            return text(text);
        }

        @Override
        public List<List<String>> aangeklaagden(Aangeklaagden named) {
            return named.codes();
        }

        @Override
        public String votes(Map<String, String> bySeat) {
            return "votes";
        }
    }
}
