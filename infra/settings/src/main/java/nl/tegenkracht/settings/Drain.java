package nl.tegenkracht.settings;

import java.time.Duration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Whoever is asked to stop says so first ({@code readiness} answers that it takes no more work) and goes on answering
 * for a while, so that whoever sends it work can notice before its port closes. Without the setting it stops at once.
 */
final class Drain implements ApplicationListener<ContextClosedEvent>, Ordered {

    static final String TIME = "tegenkracht.drain-time";

    /** Before everybody else hears that it is over. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        var context = event.getApplicationContext();
        if (context.getParent() == null && !isJob(context.getEnvironment())) {
            await(context.getEnvironment().getProperty(TIME, Duration.class, Duration.ZERO));
        }
    }

    /** Nobody sends work to a maintenance job. */
    private static boolean isJob(Environment environment) {
        return !environment.getProperty("tegenkracht.job.name", "").isEmpty();
    }

    private static void await(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopNow) {
            Thread.currentThread().interrupt();
        }
    }
}
