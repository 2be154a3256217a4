package nl.tegenkracht.klacht.procedure.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tegenkracht.klacht.procedure.state.Bereik.Kanaal;
import nl.tegenkracht.klacht.procedure.state.Bijstand.Soort;

/**
 * Who and what stands around a procedure: who assists a party, how a party is reached, and who carries a decision out.
 *
 * @param bijstand who stood by which party, oldest first; nothing is taken out of it
 * @param bereik   how a party wants to be reached; who never said it is reached in the portal
 * @param opdrachten what is carried out by whom
 * @param bemiddelingen attempts to solve it together, oldest first
 * @param wegval   what happened to a party, oldest first
 */
public record Surroundings(List<Bijstand> bijstand, List<Bereik> bereik, List<Opdracht> opdrachten,
        List<Bemiddeling> bemiddelingen, List<Wegval> wegval) {

    /** Nobody and nothing. */
    public static final Surroundings NONE = new Surroundings(List.of(), List.of(), List.of(), List.of(),
            List.of());

    public Surroundings {
        bijstand = bijstand == null ? List.of() : List.copyOf(bijstand);
        bereik = bereik == null ? List.of() : List.copyOf(bereik);
        opdrachten = opdrachten == null ? List.of() : List.copyOf(opdrachten);
        bemiddelingen = bemiddelingen == null ? List.of() : List.copyOf(bemiddelingen);
        wegval = wegval == null ? List.of() : List.copyOf(wegval);
    }

    /** Somebody stands by this party from now on. */
    public Surroundings assisted(Actor partij, Soort soort, String kenmerk, LocalDate day) {
        return with(Stream.concat(bijstand.stream(),
                Stream.of(new Bijstand(bijstand.size() + 1, partij, soort, kenmerk, day, null))).toList());
    }

    public Surroundings ended(int nr, LocalDate day) {
        return with(bijstand.stream().map(one -> one.nr() == nr ? one.endedOn(day) : one).toList());
    }

    public Surroundings reached(Actor partij, Kanaal kanaal) {
        return new Surroundings(bijstand, Stream.concat(bereik.stream().filter(one -> !one.partij().equals(partij)),
                Stream.of(new Bereik(partij, kanaal))).toList(), opdrachten, bemiddelingen, wegval);
    }

    /** Somebody is to carry something out. */
    public Surroundings ordered(int track, String kenmerk, String stuk, LocalDate from) {
        return orders(Stream.concat(opdrachten.stream(),
                Stream.of(new Opdracht(opdrachten.size() + 1, track, kenmerk, stuk, from, null))).toList());
    }

    public Surroundings carriedOut(int nr, LocalDate day) {
        return orders(opdrachten.stream().map(one -> one.nr() == nr ? one.doneOn(day) : one).toList());
    }

    /** What this person still has to carry out, in this part (0: in any). */
    public Stream<Opdracht> openFor(String kenmerk, int track) {
        return opdrachten.stream().filter(one -> one.isOpenFor(kenmerk) && (track == 0 || one.track() == track));
    }

    /** Who stands by a party now. */
    public Stream<Bijstand> active() {
        return bijstand.stream().filter(Bijstand::isActive);
    }

    /** Who ever read along, with whomever: whoever did has no other part in this klacht. */
    public Stream<String> companions() {
        return bijstand.stream().map(Bijstand::kenmerk).filter(Objects::nonNull);
    }

    /** Whom this vertrouwenspersoon reads along with. */
    public Optional<Actor> companionOf(String kenmerk) {
        return active().filter(one -> one.kenmerk() != null && one.kenmerk().equals(kenmerk)).map(Bijstand::partij)
                .findFirst();
    }

    /** How somebody is reached; whoever is no party too. */
    public Kanaal channelOf(Actor reader) {
        return bereik.stream().filter(one -> one.partij().equals(reader)).map(Bereik::kanaal).findFirst()
                .orElse(Kanaal.PORTAAL);
    }

    private Surroundings orders(List<Opdracht> next) {
        return new Surroundings(bijstand, bereik, next, bemiddelingen, wegval);
    }

    /** Somebody proposes to solve this part together. */
    public Surroundings proposed(int track) {
        return mediation(Stream.concat(bemiddelingen.stream(),
                Stream.of(new Bemiddeling(bemiddelingen.size() + 1, track, Bemiddeling.Status.VOORGESTELD))).toList());
    }

    public Surroundings mediated(int nr, Bemiddeling.Status status) {
        return mediation(bemiddelingen.stream().map(one -> one.nr() == nr ? one.now(status) : one).toList());
    }

    /** The attempt in this part that can still go further. */
    public Optional<Bemiddeling> mediation(int track) {
        return bemiddelingen.stream().filter(one -> one.track() == track && one.status().isOpen()).findFirst();
    }

    private Surroundings mediation(List<Bemiddeling> next) {
        return new Surroundings(bijstand, bereik, opdrachten, next, wegval);
    }

    public Surroundings gone(Wegval what) {
        return new Surroundings(bijstand, bereik, opdrachten, bemiddelingen,
                Stream.concat(wegval.stream(), Stream.of(what)).toList());
    }

    /** Whether this party died: of an aangeklaagde in this part. */
    public boolean isDead(Participant partij, int track) {
        return wegval.stream().anyMatch(one -> one.reden() == Wegval.Wegvalreden.OVERLEDEN && isOf(one, partij, track));
    }

    /** Whether this party is there, so that what lies here can be read. */
    public boolean isHere(Participant partij, int track) {
        return wegval.stream().filter(one -> isOf(one, partij, track)).reduce((_, later) -> later)
                .map(one -> one.reden() == Wegval.Wegvalreden.TERUG).orElse(true);
    }

    private static boolean isOf(Wegval one, Participant partij, int track) {
        return one.partij() == partij && (partij == Participant.KLAGER || one.track() == track);
    }

    private Surroundings with(List<Bijstand> next) {
        return new Surroundings(next, bereik, opdrachten, bemiddelingen, wegval);
    }
}
