package nl.tegenkracht.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How the places at a service are shared. */
class FairPlacesTest {

    private static final int DOMAINS = 9;

    private final FairPlaces places = new PlacesProperties(8, 2).of(RouteClass.PAGE);

    @Test
    void aPersonHasAtMostAnEighth() {
        assertThat(IntStream.range(0, 200).filter(i -> places.take("zeno", "zuid", DOMAINS, 1))).hasSize(16);
        assertThat(places.take("zoe", "zuid", DOMAINS, 1)).isTrue();
    }

    @Test
    void theWholeOfADomainHasAtMostHalf() {
        assertThat(takeByMany("zuid", 200)).isEqualTo(64);
    }

    @Test
    void whenOthersTookAllTheyCanGetADomainThatHasNoneStillFindsAPlace() {
        takeByMany("a", 200);
        takeByMany("b", 200);
        for (var domain : List.of("c", "d", "e", "f", "g", "h", "i")) {
            assertThat(places.take("person", domain, DOMAINS, 1)).as(domain).isTrue();
        }
        assertThat(places.taken()).isEqualTo(128);
        assertThat(places.take("one more", "c", DOMAINS, 1)).isFalse();
    }

    @Test
    void whatWeighsMoreTakesMoreOfTheShare() {
        assertThat(IntStream.range(0, 200).filter(i -> places.take("zeno", "zuid", DOMAINS, 8))).hasSize(2);
        assertThat(places.take("zeno", "zuid", DOMAINS, 1)).isFalse();
        assertThat(IntStream.range(0, 200).filter(i -> places.take("zoe " + i, "zuid", DOMAINS, 8))).hasSize(6);
        assertThat(places.take("noa", "noord", DOMAINS, 8)).as("another domain").isTrue();
        places.free("zeno", "zuid", 8);
        assertThat(places.take("zeno", "zuid", DOMAINS, 8)).isTrue();
        assertThat(places.taken()).isEqualTo(72);
    }

    @Test
    void manyDomainsAtRestLeaveABusyOneRoomToWork() {
        var uploads = new PlacesProperties(8, 2).of(RouteClass.UPLOAD);
        assertThat(IntStream.range(0, 200).filter(i -> uploads.take("person " + i, "a", 1000, 1))).hasSize(16);
    }

    @Test
    void whoeverComesAndGoesThereIsAlwaysAPlaceForADomainThatHasNone() {
        var random = new Random(9);
        var held = new ArrayList<String[]>();
        for (int step = 0; step < 100_000; step++) {
            if (random.nextInt(5) < 2 && !held.isEmpty()) {
                var gone = held.remove(random.nextInt(held.size()));
                places.free(gone[0], gone[1], 1);
            } else {
                var domain = "domain " + (int) (40 * Math.pow(random.nextDouble(), 4));
                var person = domain + random.nextInt(200);
                boolean hasNone = held.stream().noneMatch(other -> other[1].equals(domain));
                if (places.take(person, domain, 40, 1)) {
                    held.add(new String[]{person, domain});
                } else {
                    assertThat(hasNone).as("refused without a place of its own").isFalse();
                }
            }
        }
        assertThat(places.taken()).isEqualTo(held.size()).isLessThanOrEqualTo(128);
    }

    @Test
    void whoHasLeftIsForgotten() {
        var persons = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            persons.add("person " + i);
            assertThat(places.take("person " + i, "domain " + i % 9, DOMAINS, 1)).isTrue();
            places.free("person " + i, "domain " + i % 9, 1);
        }
        assertThat(places.taken()).isZero();
        assertThat(places.remembered()).isZero();
    }

    private long takeByMany(String domain, int attempts) {
        return IntStream.range(0, attempts).filter(i -> places.take(domain + i % 20, domain, DOMAINS, 1)).count();
    }
}
