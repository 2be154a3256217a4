package nl.tegenkracht.starter;

import java.util.function.IntSupplier;

/** Iets dat een dienst één keer doet, in het huidige domein, als iemand erom vraagt. */
public interface MaintenanceJob {

    /** De naam op de opdrachtregel; taken met dezelfde naam worden alle uitgevoerd. */
    String name();

    /** Doet het; onderbreken en opnieuw beginnen mag altijd. Geeft het aantal dossiers of gebeurtenissen dat behandeld is. */
    int run();

    /** Een taak met deze naam. */
    static MaintenanceJob of(String name, IntSupplier work) {
        return new MaintenanceJob() {

            @Override
            public String name() {
                return name;
            }

            @Override
            public int run() {
                return work.getAsInt();
            }
        };
    }
}
