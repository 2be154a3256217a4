package nl.tegenkracht.klacht.indienen;

import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.web.page.FilledForm;

/**
 * The way through the questions for what was answered so far.
 *
 * @param pages what is shown, in this order
 */
record Vragen(List<Vraag> pages) {

    /** Of which topic the regeling asks on which ground. */
    private static final String DISCRIMINATIE = "discriminatie";

    /**
     * @param grounds   whether the regels have grounds to choose from
     * @param commissie whether there is somebody of the Klachtencommissie it could be about
     */
    static Vragen of(FilledForm form, boolean grounds, boolean commissie) {
        return new Vragen(Stream.of(Vraag.values()).filter(vraag -> switch (vraag) {
            case GROND -> grounds && form.heeft("categorieen", DISCRIMINATIE);
            case BETROKKEN -> commissie;
            default -> true;
        }).toList());
    }

    /** Where this one is, or the next that is asked if this one is not. */
    private int place(Vraag vraag) {
        return (int) pages.stream().filter(page -> page.compareTo(vraag) < 0).count();
    }

    Vraag next(Vraag vraag) {
        return pages.stream().filter(page -> page.compareTo(vraag) > 0).findFirst().orElse(Vraag.NAKIJKEN);
    }

    Vraag before(Vraag vraag) {
        return pages.get(Math.max(0, place(vraag) - 1));
    }

    /** This one, or the next if this one is not asked. */
    Vraag at(Vraag vraag) {
        return pages.get(place(vraag));
    }

    /** The questions alone, for the check. */
    List<Vraag> questions() {
        return pages.stream().filter(Vraag::isQuestion).toList();
    }

    /** Its number among the questions. */
    int number(Vraag vraag) {
        return questions().indexOf(vraag) + 1;
    }
}
