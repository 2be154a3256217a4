package nl.tegenkracht.starter;

import java.util.function.IntSupplier;

/** Iets dat een dienst één keer doet, in het huidige domein, als iemand erom vraagt. */
public interface Onderhoudstaak {

    /** De naam op de opdrachtregel; taken met dezelfde naam worden alle uitgevoerd. */
    String naam();

    /** Doet het; onderbreken en opnieuw beginnen mag altijd. Geeft het aantal dossiers of gebeurtenissen dat behandeld is. */
    int voer();

    /** Een taak met deze naam. */
    static Onderhoudstaak van(String naam, IntSupplier werk) {
        return new Onderhoudstaak() {

            @Override
            public String naam() {
                return naam;
            }

            @Override
            public int voer() {
                return werk.getAsInt();
            }
        };
    }
}
