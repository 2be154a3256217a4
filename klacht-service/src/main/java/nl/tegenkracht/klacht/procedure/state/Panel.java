package nl.tegenkracht.klacht.procedure.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who of the Klachtencommissie handle this klacht.
 *
 * @param zetels     the seats; empty until it is composed
 * @param gewraakt   pseudonyms of members whose recusal a party asked for and that is not decided yet
 * @param verwijderd pseudonyms of who left the panel: they never come back to it
 */
public record Panel(List<Seat> zetels, List<String> gewraakt, List<String> verwijderd) {

    /** Not composed yet. */
    public static final Panel NONE = new Panel(List.of(), List.of(), List.of());

    public Panel {
        zetels = List.copyOf(zetels);
        gewraakt = List.copyOf(gewraakt);
        verwijderd = List.copyOf(verwijderd);
    }

    public boolean isComposed() {
        return !zetels.isEmpty();
    }

    /** Whether nobody is missing: no decision is taken by fewer. */
    public boolean isComplete() {
        return isComposed() && zetels.stream().allMatch(seat -> seat.kenmerk() != null);
    }

    /** The seat of this person. */
    public Optional<Seat> seatOf(String kenmerk) {
        return kenmerk == null
                ? Optional.empty()
                : zetels.stream().filter(seat -> kenmerk.equals(seat.kenmerk())).findFirst();
    }

    /** Whether somebody came in after this day. */
    public boolean changedSince(LocalDate day) {
        return zetels.stream().anyMatch(seat -> seat.kenmerk() != null && seat.sinds().isAfter(day));
    }

    public Panel composed(List<Seat> seats) {
        return new Panel(seats, gewraakt, verwijderd);
    }

    public Panel challenged(String kenmerk) {
        return new Panel(zetels, added(gewraakt, kenmerk), verwijderd);
    }

    /** A recusal is decided: without effect. */
    public Panel kept(String kenmerk) {
        return new Panel(zetels, without(gewraakt, kenmerk), verwijderd);
    }

    /** Whoever has this pseudonym declared not to be involved. */
    public Panel declaredFree(String kenmerk, LocalDate day) {
        return composed(zetels.stream().map(seat -> kenmerk.equals(seat.kenmerk()) ? seat.declaredFree(day) : seat)
                .toList());
    }

    /** Who sat here is out, at once. */
    public Panel vacated(String kenmerk, LocalDate day) {
        var seats = zetels.stream().map(seat -> kenmerk.equals(seat.kenmerk()) ? seat.heldBy(null, day) : seat)
                .toList();
        return new Panel(seats, without(gewraakt, kenmerk), added(verwijderd, kenmerk));
    }

    public Panel filled(String zetel, String kenmerk, LocalDate day) {
        return composed(zetels.stream().map(seat -> seat.zetel().equals(zetel) ? seat.heldBy(kenmerk, day) : seat)
                .toList());
    }

    private static List<String> added(List<String> list, String one) {
        return Stream.concat(list.stream(), Stream.of(one)).distinct().toList();
    }

    private static List<String> without(List<String> list, String one) {
        return list.stream().filter(other -> !other.equals(one)).toList();
    }
}
