package nl.tegenkracht.gateway.meting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Eén regel per verzoek, met zijn tijd (UTC). Wordt een paar keer per seconde in één keer weggeschreven: geen verzoek
 * wacht op het log, en drukte kost geen schrijfactie per verzoek.
 */
@Component
class Toegangslog implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger("toegang");
    /** Wie het log overspoelt krijgt geen geheugen: wat er meer is telt alleen nog mee. */
    private static final int HOOGSTENS = 20_000;

    private final ConcurrentLinkedQueue<Regel> regels = new ConcurrentLinkedQueue<>();
    private final AtomicInteger wachtend = new AtomicInteger();
    private final AtomicInteger overgeslagen = new AtomicInteger();
    private final Clock klok;
    private volatile boolean loopt;

    Toegangslog(Clock klok) {
        this.klok = klok;
    }

    private record Regel(Instant op, String tekst) {

        @Override
        public String toString() {
            return op.truncatedTo(ChronoUnit.MILLIS) + " toegang " + tekst;
        }
    }

    void meld(String tekst) {
        if (wachtend.incrementAndGet() <= HOOGSTENS) {
            regels.add(new Regel(klok.instant(), tekst));
        } else {
            wachtend.decrementAndGet();
            overgeslagen.incrementAndGet();
        }
    }

    @Scheduled(fixedDelay = 250)
    void schrijf() {
        var samen = new StringBuilder();
        for (var regel = regels.poll(); regel != null; regel = regels.poll()) {
            wachtend.decrementAndGet();
            samen.append(samen.isEmpty() ? "" : System.lineSeparator()).append(regel);
        }
        if (!samen.isEmpty()) {
            LOG.info("{}", samen);
        }
        int over = overgeslagen.getAndSet(0);
        if (over > 0) {
            LOG.warn("{} verzoeken zonder eigen regel", over);
        }
    }

    @Override
    public void start() {
        loopt = true;
    }

    /** Wat er nog klaarstaat, gaat mee als de deur netjes stopt. */
    @Override
    public void stop() {
        loopt = false;
        schrijf();
    }

    @Override
    public boolean isRunning() {
        return loopt;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
