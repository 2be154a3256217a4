package nl.tegenkracht.local;

import java.io.PrintStream;

/** Zolang dit open is stopt een Ctrl-C wat er gestart is. */
final class InterruptHook implements AutoCloseable {

    private final Thread hook;
    private volatile boolean interrupted;

    InterruptHook(Startup startup, Progress progress, PrintStream out) {
        hook = new Thread(() -> {
            interrupted = true;
            progress.close();
            out.println("Afgebroken; wat gestart was stopt weer.");
            startup.abort();
        }, "afbreken");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Is er op Ctrl-C gedrukt? Dan is wat er daarna misgaat geen nieuws meer. */
    boolean interrupted() {
        return interrupted;
    }

    @Override
    public void close() {
        if (!interrupted) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                interrupted = true;
            }
        }
    }
}
