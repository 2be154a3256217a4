package nl.tegenkracht.rapportage.dashboard;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Leaves out of a row of figures with a known sum what is small, and so much more that no small figure follows from the
 * others (D-11: under five, zero too, and nothing that can be worked out).
 */
final class SmallNumbers {

    /** From so many on, a figure is not small. */
    static final long SMALLEST = 5;

    private static final long LARGEST_SMALL = SMALLEST - 1;

    private SmallNumbers() {
    }

    /** What is to be seen of a figure. */
    sealed interface Seen {

        /** As it is. */
        record Number(long aantal) implements Seen {}

        /** Under five. */
        record Small() implements Seen {}

        /** Not small, but a small one would follow from it; or of a row in which every word would tell too much. */
        record Withheld() implements Seen {}
    }

    /** What is to be seen of each figure, by whoever knows their sum. */
    static List<Seen> in(List<Long> figures) {
        var small = IntStream.range(0, figures.size()).filter(place -> figures.get(place) < SMALLEST).boxed().toList();
        var withheld = withheld(figures, small);
        var safe = isSafe(figures, small, withheld);
        return IntStream.range(0, figures.size())
                .mapToObj(place -> safe ? seen(figures.get(place), withheld.contains(place)) : new Seen.Withheld())
                .toList();
    }

    /** The smallest of what is not small, as many as it takes. */
    private static Set<Integer> withheld(List<Long> figures, List<Integer> small) {
        var withheld = new HashSet<Integer>();
        var others = IntStream.range(0, figures.size()).filter(place -> figures.get(place) >= SMALLEST).boxed()
                .sorted(Comparator.comparing(figures::get)).iterator();
        while (others.hasNext() && !isSafe(figures, small, withheld)) {
            withheld.add(others.next());
        }
        return withheld;
    }

    /** Whether each small figure can still be everything from zero up, for whoever subtracts the others from the sum. */
    private static boolean isSafe(List<Long> figures, List<Integer> small, Set<Integer> withheld) {
        if (small.isEmpty()) {
            return true;
        }
        var left = small.stream().mapToLong(figures::get).sum() + withheld.stream().mapToLong(figures::get).sum();
        var room = left - SMALLEST * withheld.size();
        return room >= LARGEST_SMALL
                && (!withheld.isEmpty() || left <= LARGEST_SMALL * (small.size() - 1));
    }

    private static Seen seen(long figure, boolean withheld) {
        if (figure < SMALLEST) {
            return new Seen.Small();
        }
        return withheld ? new Seen.Withheld() : new Seen.Number(figure);
    }
}
