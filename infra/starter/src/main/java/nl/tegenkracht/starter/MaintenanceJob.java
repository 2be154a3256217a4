package nl.tegenkracht.starter;

import java.util.function.IntSupplier;

/** Something a service does once, in the current domain, because someone asks for it. */
public interface MaintenanceJob {

    /** The name on the command line; all jobs of the same name are run. */
    String name();

    /**
     * Does the work; it may be interrupted and started again at any time. Returns the number of dossiers or events
     * handled.
     */
    int run();

    /** A job of this name. */
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
