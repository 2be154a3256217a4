package nl.tegenkracht.local;

import java.io.PrintStream;

/** As long as this is open, a Ctrl-C stops what has been started. */
final class InterruptHook implements AutoCloseable {

    private final Thread hook;
    private volatile boolean interrupted;

    InterruptHook(Startup startup, Progress progress, PrintStream out) {
        hook = new Thread(() -> {
            interrupted = true;
            progress.close();
            out.println(Texts.get("start.interrupted"));
            startup.abort();
        }, "interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Was Ctrl-C pressed? Then what goes wrong after that is no news. */
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
