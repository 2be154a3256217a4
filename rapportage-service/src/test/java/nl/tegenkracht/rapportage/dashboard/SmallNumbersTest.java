package nl.tegenkracht.rapportage.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.tegenkracht.rapportage.dashboard.SmallNumbers.Seen;
import org.junit.jupiter.api.Test;

/** No figure under five can be read, nor worked out from the others and their sum (D-11). */
class SmallNumbersTest {

    @Test
    void whatIsNotSmallIsThereAsItIs() {
        assertThat(SmallNumbers.in(List.of(12L, 5L, 40L))).containsExactly(new Seen.Number(12), new Seen.Number(5),
                new Seen.Number(40));
    }

    @Test
    void zeroIsAsSmallAsFourAndAloneItWouldFollowFromTheRest() {
        assertThat(SmallNumbers.in(List.of(12L, 0L, 40L))).containsExactly(new Seen.Withheld(), new Seen.Small(),
                new Seen.Number(40));
        assertThat(SmallNumbers.in(List.of(12L, 4L, 40L))).containsExactly(new Seen.Withheld(), new Seen.Small(),
                new Seen.Number(40));
    }

    @Test
    void ifEveryWordWouldTellTooMuchNothingIsSaid() {
        assertThat(SmallNumbers.in(List.of(0L, 5L))).containsOnly(new Seen.Withheld());
        assertThat(SmallNumbers.in(List.of(0L, 0L))).containsOnly(new Seen.Withheld());
    }

    /** Nobody who subtracts can exclude a value of a small figure; tried by counting all rows that look the same. */
    @Test
    void everySmallFigureCanStillBeEverythingUnderFive() {
        var random = new Random(11);
        for (int round = 0; round < 400; round++) {
            var figures = LongStream.generate(() -> random.nextInt(random.nextBoolean() ? 6 : 14))
                    .limit(2 + random.nextInt(3)).boxed().toList();
            var seen = SmallNumbers.in(figures);
            for (int place = 0; place < figures.size(); place++) {
                if (seen.get(place) instanceof Seen.Small) {
                    assertThat(possible(figures, seen, place)).as("%s %s", figures, seen).contains(0L, 1L, 2L, 3L, 4L);
                }
            }
        }
    }

    /** The values of one figure in every row with the same sum that would be shown with the same words. */
    private static List<Long> possible(List<Long> figures, List<Seen> seen, int place) {
        long sum = figures.stream().mapToLong(Long::longValue).sum();
        return LongStream.range(0, SmallNumbers.SMALLEST).filter(value -> fits(seen, place, value, sum)).boxed()
                .toList();
    }

    private static boolean fits(List<Seen> seen, int place, long value, long sum) {
        var fixed = value;
        var least = 0L;
        var most = 0L;
        for (int other : IntStream.range(0, seen.size()).filter(one -> one != place).toArray()) {
            switch (seen.get(other)) {
                case Seen.Number number -> fixed += number.aantal();
                case Seen.Small _ -> most += SmallNumbers.SMALLEST - 1;
                case Seen.Withheld _ -> {
                    least += SmallNumbers.SMALLEST;
                    most += sum;
                }
            }
        }
        return fixed + least <= sum && sum <= fixed + most;
    }
}
