package nl.tegenkracht.dossier.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.tegenkracht.contracts.DataDomain;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.core.refusal.TooManyFilings;
import nl.tegenkracht.core.security.Caller;
import nl.tegenkracht.dossier.fixture.SampleServiceTestBase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** On the real store, as two instances share it. */
class FilingLimitsTest extends SampleServiceTestBase {

    private static final DataDomain NOORD = new DataDomain("fractie-noord");
    private static final DataDomain ZUID = new DataDomain("fractie-zuid");
    private static final Instant START = Instant.parse("2126-11-21T10:00:00Z");

    @Autowired
    private MongoTemplate mongo;

    private final Caller noa = caller();
    private Instant now = START;

    @Test
    void twoInstancesCountTogetherAndNobodyElseNoticesAnything() throws Exception {
        var one = instance();
        var other = instance();
        for (var i = 0; i < 10; i++) {
            file(one, Filing.MELDING, noa);
            file(other, Filing.MELDING, noa);
        }

        var refusal = refusalOf(one, Filing.MELDING, noa);

        assertThat(refusal.getText()).isEqualTo(Text.of("starter.filing.melding", 20));
        assertThat(refusal.vanaf()).isEqualTo(START.plus(Duration.ofHours(24)));
        assertThat(refusalOf(other, Filing.MELDING, noa)).isNotNull();
        file(one, Filing.BERICHT, noa);
        file(one, Filing.MELDING, caller());
        DomainContext.in(ZUID, () -> {
            one.count(Filing.MELDING, noa);
            return null;
        });
    }

    @Test
    void twentyFourHoursAfterTheFirstItCanBeDoneAgainAndNothingIsLeftOfTheCount() throws Exception {
        fileTimes(10, Filing.KLACHT);
        now = START.plus(Duration.ofHours(23));
        assertThat(refusalOf(instance(), Filing.KLACHT, noa).retryAfterSeconds()).isEqualTo(3601);

        now = START.plus(Duration.ofHours(24));
        fileTimes(10, Filing.KLACHT);
        assertThat(refusalOf(instance(), Filing.KLACHT, noa)).isNotNull();

        inNoord(() -> {
            new FilingCounts(mongo).forget(now.plus(Duration.ofHours(24)));
            return null;
        });
        assertThat(inNoord(() -> mongo.getCollection("indieningen").countDocuments())).isZero();
    }

    @Test
    void manyAtOnceAreNotOneMoreThanTheLimit() throws Exception {
        List<Future<Boolean>> attempts;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            attempts = IntStream.range(0, 40)
                    .mapToObj(_ -> threads.submit(() -> refusalOf(instance(), Filing.MELDING, noa) == null)).toList();
        }
        assertThat(attempts.stream().filter(Future::resultNow)).hasSize(20);
    }

    @Test
    void onlyADemonstrationMayRaiseALimit() {
        assertThatNoException().isThrownBy(() -> properties(20, 10, 50, 300).checked(false));
        assertThatNoException().isThrownBy(() -> properties(5, 1, 1, 1).checked(false));
        assertThatNoException().isThrownBy(() -> properties(100_000, 100_000, 100_000, 100_000).checked(true));
        for (var raised : List.of(properties(21, 10, 50, 300), properties(20, 11, 50, 300),
                properties(20, 10, 51, 300), properties(20, 10, 50, 301), properties(0, 10, 50, 300))) {
            assertThat(catchThrowableOfType(IllegalStateException.class, () -> raised.checked(false))).isNotNull();
        }
    }

    private void fileTimes(int times, Filing what) throws Exception {
        for (var i = 0; i < times; i++) {
            file(instance(), what, noa);
        }
    }

    private static void file(FilingLimits limits, Filing what, Caller caller) throws Exception {
        assertThat(refusalOf(limits, what, caller)).isNull();
    }

    private static TooManyFilings refusalOf(FilingLimits limits, Filing what, Caller caller) throws Exception {
        return inNoord(() -> catchThrowableOfType(TooManyFilings.class, () -> limits.count(what, caller)));
    }

    private FilingLimits instance() {
        return new FilingLimits(new FilingCounts(mongo), properties(20, 10, 50, 300),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static FilingLimitProperties properties(int meldingen, int klachten, int aanvullingen, int berichten) {
        return new FilingLimitProperties(meldingen, klachten, aanvullingen, berichten);
    }

    private static Caller caller() {
        var pseudonym = Id.random();
        return new Caller(NOORD, pseudonym, Hoedanigheid.values()[0], Set.of(), List.of(), Set.of(pseudonym), "sid");
    }

    private static <T> T inNoord(Callable<T> work) throws Exception {
        return DomainContext.in(NOORD, work::call);
    }
}
