package nl.tegenkracht.dossier;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.core.domain.DomainRegister;
import nl.tegenkracht.core.dossier.Decision;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.Grant;
import nl.tegenkracht.core.dossier.Succession;
import nl.tegenkracht.core.security.BenoemingenRegister;
import nl.tegenkracht.dossier.fixture.StandingClock;
import nl.tegenkracht.dossier.fixture.Zaak;
import nl.tegenkracht.dossier.fixture.ZaakKind;
import nl.tegenkracht.dossier.worklist.WorkItem;
import nl.tegenkracht.storage.job.DomainJobs;
import nl.tegenkracht.storage.job.Lease;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Every dossier comes to who takes over, once, whatever happens to another and however many instances look. */
@Tag("timing")
class SuccessionSweepTest extends DossiersTestBase {

    private static final String ROLE = "behandelaar";
    private static final String FORMER = "voorganger";
    private static final Duration A_LEASE_AND_MORE = Duration.ofSeconds(31);

    @Autowired
    private DossierBackend backend;
    @Autowired
    private OutboxRelay relay;
    @Autowired
    private DomainRegister domains;
    @Autowired
    private MongoTemplate template;

    private final String successor = "opvolger-" + Id.random();
    private final StandingClock clock = new StandingClock("2126-11-22T10:00:00Z");
    private final List<String> lookedAt = new ArrayList<>();
    private final AmbtKind kind = new AmbtKind();
    private DossiersFactory factory;
    private Dossiers<Zaak> ofAmbt;
    private Runnable meanwhile = () -> {};

    SuccessionSweepTest() {
        super("fractie-noord");
    }

    @BeforeEach
    void setUp() {
        factory = new DossiersFactory(backend, relay);
        ofAmbt = factory.create(kind);
        database().getCollection(kind.code()).deleteMany(new Document());
        database().getCollection("pacht").deleteOne(eq("_id", SuccessionSweep.LEASE));
    }

    @Test
    void aDossierThatCannotBeReadStopsNoOther() throws Exception {
        var broken = given();
        var fine = List.of(given(), given());
        database().getCollection(kind.code()).updateOne(eq("_id", broken),
                set("version", 99L));
        var sweep = instance(clock);

        sweep.sweep();

        for (var id : fine) {
            assertThat(holder(id)).isEqualTo(successor);
        }
        assertThat(sweep.unattended()).as("the one that nobody can say anything about").isEqualTo(1);
    }

    @Test
    void aDossierThatCannotBeDecidedAboutStopsNoOtherAndWaits() throws Exception {
        var broken = given();
        var fine = given();
        kind.failsFor = broken;
        var sweep = instance(clock);

        sweep.sweep();
        sweep.sweep();

        assertThat(holder(fine)).isEqualTo(successor);
        assertThat(holder(broken)).isEqualTo(FORMER);
        assertThat(lookedAt).as("not again before its pause is over").containsOnlyOnce(broken);
        assertThat(sweep.unattended()).isEqualTo(1);
    }

    @Test
    void oneInstanceLooksAtATimeAndTheOtherFindsNothingLeft() throws Exception {
        var dossier = given();
        var first = instance(clock);
        var second = instance(clock);

        first.sweep();
        var moved = in(() -> ofAmbt.findWithoutGrant(dossier).orElseThrow().version());
        second.sweep();
        assertThat(lookedAt).containsExactly(dossier);

        clock.advance(A_LEASE_AND_MORE);
        second.sweep();

        assertThat(lookedAt).containsExactly(dossier);
        assertThat(in(() -> ofAmbt.findWithoutGrant(dossier).orElseThrow().version())).isEqualTo(moved).isEqualTo(2);
        assertThat(second.unattended()).isZero();
    }

    /** The first is slower than its lease: in between the second takes over and is done with it. */
    @Test
    void twoInstancesAtTheSameDossierMoveItOnceAndCountNothingAsLeft() throws Exception {
        var dossier = given();
        var first = instance(clock);
        var later = new StandingClock(clock.instant().plus(A_LEASE_AND_MORE).toString());
        var second = instance(later);
        meanwhile = () -> {
            meanwhile = () -> {};
            inAThread(second::sweep);
        };

        first.sweep();

        var after = in(() -> ofAmbt.findWithoutGrant(dossier).orElseThrow());
        assertThat(after.version()).isEqualTo(2);
        assertThat(holder(dossier)).isEqualTo(successor);
        assertThat(second.unattended()).isZero();
        assertThat(first.unattended()).as("the other was first, so somebody has it").isZero();
    }

    private MongoDatabase database() {
        return mongo.getDatabase("melding_fractie-noord");
    }

    private static void inAThread(Runnable work) {
        try {
            Thread.ofPlatform().start(work).join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private SuccessionSweep instance(StandingClock leaseClock) {
        var lease = new Lease(template, leaseClock);
        return new SuccessionSweep(new DomainJobs(domains, lease), lease, backend, register(), factory,
                new SimpleMeterRegistry());
    }

    private static BenoemingenRegister register() {
        return new BenoemingenRegister() {

            @Override
            public List<Benoeming> current(Ambt ambt) {
                return List.of();
            }

            @Override
            public Optional<Benoeming> current(String id) {
                return Optional.empty();
            }
        };
    }

    private String given() throws Exception {
        var by = caller(FORMER);
        return in(() -> ofAmbt.create(ofAmbt.draft(Id.random()), new Decision<>(new Zaak("loopt", 0),
                List.of(new Grant(FORMER, ROLE)), List.of(), List.of(), "gegeven"), by).id());
    }

    private String holder(String id) throws Exception {
        return in(() -> ofAmbt.findWithoutGrant(id).orElseThrow().grants().getFirst().holder());
    }

    /** Zaken that somebody has by an ambt, and that go to the successor. */
    private final class AmbtKind extends ForwardingKind implements Succession<Zaak> {

        private String failsFor;

        @Override
        public Optional<Succession<Zaak>> succession() {
            return Optional.of(this);
        }

        @Override
        public Set<String> roles() {
            return Set.of(ROLE);
        }

        @Override
        public Set<String> settled() {
            return Set.of(successor);
        }

        @Override
        public Optional<Decision<Zaak>> successor(Dossier<Zaak> dossier, StukText content) {
            if (attended(dossier)) {
                return Optional.empty();
            }
            lookedAt.add(dossier.id());
            meanwhile.run();
            if (dossier.id().equals(failsFor)) {
                throw new IllegalStateException("broken");
            }
            return Optional.of(new Decision<>(dossier.state(), List.of(new Grant(successor, ROLE)), List.of(),
                    List.of(), "overgedragen"));
        }

        @Override
        public boolean attended(Dossier<Zaak> dossier) {
            return dossier.grants().getFirst().holder().equals(successor);
        }
    }

    /** As a zaak, in a collection of its own and without events. */
    private abstract static class ForwardingKind implements DossierKind<Zaak> {

        private final ZaakKind zaken = new ZaakKind();

        @Override
        public String code() {
            return "ambtszaak";
        }

        @Override
        public String addressPart() {
            return "ambtszaken";
        }

        @Override
        public Class<Zaak> stateType() {
            return Zaak.class;
        }

        @Override
        public List<WorkItem> workItems(Dossier<Zaak> dossier) {
            return zaken.workItems(dossier);
        }
    }
}
