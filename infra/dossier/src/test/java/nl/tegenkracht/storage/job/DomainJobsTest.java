package nl.tegenkracht.storage.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.dossier.fixture.SampleServiceTestBase;
import nl.tegenkracht.jobs.JobFailed;
import nl.tegenkracht.testkit.TestPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A job in two domains, on two instances that share a store. */
@Tag("timing")
class DomainJobsTest extends SampleServiceTestBase {

    private static final DataDomain NOORD = new DataDomain("fractie-noord");
    private static final DataDomain ZUID = new DataDomain("fractie-zuid");
    private static final LeaseTimes SHORT = new LeaseTimes(Duration.ofMillis(900), Duration.ofMillis(50),
            Duration.ofMinutes(1));

    @Autowired
    private MongoTemplate mongo;
    @Autowired
    private DomainRegister domains;

    private final String name = Id.random();
    private final DomainJob job = DomainJob.leased("proef", name, Set.of(NOORD, ZUID)::contains);
    private final List<DomainJobs> instances = new ArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void close() {
        released.countDown();
        instances.forEach(DomainJobs::close);
    }

    @Test
    void ofTwoInstancesOneDoesTheJobOfADomain() {
        var first = instance(SHORT);
        var second = instance(SHORT);

        first.run(job, done::incrementAndGet);
        second.run(job, done::incrementAndGet);

        assertThat(done).hasValue(2);
    }

    @Test
    void theLeaseOfAnInstanceThatDiedPassesOn() {
        DomainContext.run(NOORD, () -> lease().acquire(name, SHORT.lasts()));
        DomainContext.run(ZUID, () -> lease().acquire(name, SHORT.lasts()));
        var other = instance(SHORT);
        other.run(job, done::incrementAndGet);
        assertThat(done).hasValue(0);

        await().pollInSameThread().until(() -> {
            other.run(job, done::incrementAndGet);
            return done.get() >= 2;
        });
    }

    @Test
    void whatAnInstanceThatStopsHeldAnotherDoesAtOnce() {
        var first = instance(LeaseTimes.USUAL);
        first.run(job, done::incrementAndGet);
        first.close();
        await().pollInSameThread().until(() -> {
            instance(SHORT).run(job, done::incrementAndGet);
            return done.get() >= 4;
        });
    }

    /** Its broker may be out of reach for this instance only. */
    @Test
    void whatFailsHereAnotherInstanceMayTryAtOnce() {
        assertThatThrownBy(() -> instance(LeaseTimes.USUAL).run(job, () -> {
            throw new IllegalStateException("no broker");
        })).isInstanceOf(JobFailed.class);

        instance(LeaseTimes.USUAL).run(job, done::incrementAndGet);

        assertThat(done).hasValue(2);
    }

    /** It takes more than twice as long as its lease lasts. */
    @Test
    void whoIsSlowRenewsAndNobodyElseBegins() throws InterruptedException {
        var slow = instance(SHORT);
        var other = instance(SHORT);
        var begun = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        var thread = Thread.ofVirtual().start(() -> slow.run(only(NOORD), () -> {
            begun.countDown();
            await().pollDelay(SHORT.lasts().multipliedBy(2)).until(() -> true);
            ended.set(true);
        }));
        begun.await();

        await().pollInSameThread().until(() -> {
            other.run(only(NOORD), () -> done.addAndGet(ended.get() ? 0 : 1));
            return ended.get();
        });

        thread.join();
        assertThat(done).hasValue(0);
    }

    @Test
    void aDomainThatHangsIsPassedByAfterItsTurnAndNotBegunOnceMore() {
        var jobs = instance(LeaseTimes.USUAL);
        var impatient = job.often(Duration.ofMillis(100), Duration.ofMillis(1));
        Runnable work = () -> {
            if (DomainContext.current().equals(NOORD)) {
                done.addAndGet(100);
                hang();
            }
            done.incrementAndGet();
        };

        assertThatThrownBy(() -> jobs.run(impatient, work)).isInstanceOf(JobFailed.class);
        await().pollInSameThread().atMost(Duration.ofMinutes(1)).until(() -> {
            assertThatThrownBy(() -> jobs.run(impatient, work)).isInstanceOf(JobFailed.class);
            return done.get() > 101;
        });
        assertThat(done.get()).as("not begun once more where it hangs").isLessThan(200);
    }

    /** The landscape is followed apart from every job, and what hangs in one domain is passed by. */
    @Test
    void aDomainThatIsAddedWhileASweepHangsGetsItsTurn() {
        var added = new DataDomain("fractie-erbij");
        var jobs = instance(LeaseTimes.USUAL);
        var both = DomainJob.leased("proef", name, Set.of(NOORD, added)::contains)
                .often(Duration.ofMillis(100), Duration.ofMillis(1));
        Runnable work = () -> {
            if (DomainContext.current().equals(NOORD)) {
                hang();
            }
            done.incrementAndGet();
        };
        assertThatThrownBy(() -> jobs.run(both, work)).isInstanceOf(JobFailed.class);

        TestPlatform.instance().addDomain(added.value());

        await().atMost(Duration.ofMinutes(1)).until(() -> domains.serves(added));
        assertThatThrownBy(() -> jobs.run(both, work)).isInstanceOf(JobFailed.class);
        await().atMost(Duration.ofMinutes(1)).until(() -> done.get() > 0);
    }

    @Test
    void whatHangsForTooLongIsBrokenOffAndTheNextOneCanBegin() {
        var jobs = instance(new LeaseTimes(Duration.ofMillis(900), Duration.ofMillis(50), Duration.ofMillis(200)));
        assertThatThrownBy(() -> jobs.run(only(NOORD), this::hang)).isInstanceOf(JobFailed.class);

        await().pollInSameThread().ignoreExceptions().until(() -> {
            jobs.run(only(NOORD), done::incrementAndGet);
            return done.get() > 0;
        });
    }

    @Test
    void whatFailsInOneDomainStopsNoOther() {
        assertThatThrownBy(() -> instance(SHORT).run(job, () -> {
            done.incrementAndGet();
            throw new IllegalStateException("fails everywhere");
        })).isInstanceOf(JobFailed.class);

        assertThat(done).hasValue(2);
    }

    private DomainJob only(DataDomain domain) {
        return DomainJob.leased("proef", name, domain::equals);
    }

    private Lease lease() {
        return new Lease(mongo, Clock.systemUTC());
    }

    private DomainJobs instance(LeaseTimes times) {
        var instance = new DomainJobs(domains, lease(), times);
        instances.add(instance);
        return instance;
    }

    private void hang() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
