package nl.tegenkracht.storage.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.dossier.fixture.MemoryMongo;
import nl.tegenkracht.dossier.fixture.StandingClock;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class LeaseTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int VALIDATION_FAILED = 121;
    private static final DataDomain AMBTELIJK = new DataDomain("ambtelijk");

    private final StandingClock clock = new StandingClock("2026-11-22T10:00:00Z");
    private final MemoryMongo mongo = new MemoryMongo();
    private final Lease first = new Lease(mongo, clock);
    private final Lease second = new Lease(mongo, clock);

    @Test
    void whoeverIsFirstHasTheJobUntilTheLeaseIsOver() {
        in(AMBTELIJK, () -> {
            assertThat(first.acquire("uitgaand", MINUTE)).isTrue();
            assertThat(second.acquire("uitgaand", MINUTE)).isFalse();

            clock.advance(MINUTE);
            assertThat(second.acquire("uitgaand", MINUTE)).isFalse();

            clock.advance(Duration.ofMillis(1));
            assertThat(second.acquire("uitgaand", MINUTE)).isTrue();
            assertThat(first.acquire("uitgaand", MINUTE)).isFalse();
        });
    }

    @Test
    void whoHasTheJobMayGoOnAndThenHasItLonger() {
        in(AMBTELIJK, () -> {
            first.acquire("uitgaand", MINUTE);
            clock.advance(Duration.ofSeconds(40));
            assertThat(first.acquire("uitgaand", MINUTE)).isTrue();

            clock.advance(Duration.ofSeconds(40));
            assertThat(second.acquire("uitgaand", MINUTE)).isFalse();
        });
    }

    @Test
    void whoRenewsInTimeKeepsTheJobAndWhoIsTooLateHasLostIt() {
        in(AMBTELIJK, () -> {
            first.acquire("uitgaand", MINUTE);
            clock.advance(MINUTE);
            assertThat(first.renew("uitgaand", MINUTE)).isTrue();

            clock.advance(MINUTE);
            assertThat(second.acquire("uitgaand", MINUTE)).isFalse();

            clock.advance(Duration.ofMillis(1));
            assertThat(first.renew("uitgaand", MINUTE)).isFalse();
        });
    }

    @Test
    void whatIsReleasedAnotherMayDoAtOnce() {
        in(AMBTELIJK, () -> {
            first.acquire("uitgaand", MINUTE);
            first.release("uitgaand");
            clock.advance(Duration.ofMillis(1));

            assertThat(second.acquire("uitgaand", MINUTE)).isTrue();
        });
    }

    @Test
    void whoLostTheJobNeitherRenewsNorReleasesTheLeaseOfAnother() {
        in(AMBTELIJK, () -> {
            first.acquire("uitgaand", MINUTE);
            clock.advance(MINUTE.plusMillis(1));
            second.acquire("uitgaand", MINUTE);

            assertThat(first.renew("uitgaand", MINUTE)).isFalse();
            first.release("uitgaand");
            clock.advance(Duration.ofMillis(1));

            assertThat(first.acquire("uitgaand", MINUTE)).isFalse();
        });
    }

    @Test
    void everyJobInEveryDomainHasALeaseOfItsOwn() {
        in(AMBTELIJK, () -> assertThat(first.acquire("uitgaand", MINUTE)).isTrue());
        in(AMBTELIJK, () -> assertThat(second.acquire("wezen", MINUTE)).isTrue());
        in(new DataDomain("extern"), () -> assertThat(second.acquire("uitgaand", MINUTE)).isTrue());
    }

    @Test
    void aLeaseThatNobodyCanHaveTakenStopsNoJob() {
        in(AMBTELIJK, () -> {
            mongo.getCollection("pacht").insertOne(new Document("_id", "versies").append("houder", "nobody")
                    .append("tot", Date.from(clock.instant().plus(Duration.ofDays(9999)))).append("geveegdTot", "x"));

            assertThat(first.acquire("versies", MINUTE)).isTrue();
            assertThat(first.sweptUntil("versies")).isEqualTo(Instant.EPOCH);
        });
    }

    @Test
    void aStoreThatRefusesForAnotherReasonIsNotMistakenForABusyJob() {
        mongo.failWrites(new MongoWriteException(new WriteError(VALIDATION_FAILED, "refused", new BsonDocument()),
                new ServerAddress(), Set.of()));

        in(AMBTELIJK, () -> assertThatThrownBy(() -> first.acquire("uitgaand", MINUTE))
                .isInstanceOf(MongoWriteException.class));
    }

    @Test
    void howFarTheSweepWentIsRememberedWithTheJob() {
        in(AMBTELIJK, () -> {
            assertThat(first.sweptUntil("wezen")).isEqualTo(Instant.EPOCH);

            first.acquire("wezen", MINUTE);
            assertThat(first.sweptUntil("wezen")).isEqualTo(Instant.EPOCH);

            first.markSwept("wezen", clock.instant());
            assertThat(second.sweptUntil("wezen")).isEqualTo(clock.instant());
            assertThat(second.sweptUntil("uitgaand")).isEqualTo(Instant.EPOCH);
        });
    }

    private static void in(DataDomain domain, Runnable work) {
        DomainContext.run(domain, work);
    }
}
