package nl.tegenkracht.klacht.procedure.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Where the procedure of one klacht stands. Codes, days and pseudonyms; what people wrote is in stukken.
 *
 * @param parties       who takes part from the beginning
 * @param intake        the time before admissibility
 * @param panel         who of the Klachtencommissie handle it
 * @param tracks        the parts, each with its own stage; at first one, the klacht as a whole
 * @param ledger        terms, letters and pieces so far
 * @param voorzieningen measures for the time of the procedure
 * @param surroundings  who assists a party and how a party is reached; {@code null} in what is stored since before
 */
public record Procedure(Parties parties, Intake intake, Panel panel, List<Track> tracks, Ledger ledger,
        List<Voorziening> voorzieningen, Surroundings surroundings) {

    public Procedure {
        surroundings = surroundings == null ? Surroundings.NONE : surroundings;
        tracks = List.copyOf(tracks);
        voorzieningen = List.copyOf(voorzieningen);
    }

    /** The procedure of a klaagschrift that came in; of a klacht of before this was kept it is the same. */
    public static Procedure begin(Parties parties, LocalDate ingediend) {
        return new Procedure(parties, new Intake(ingediend, null), Panel.NONE,
                List.of(Track.of(1, Stage.ONTVANGEN, new Subject(1, null, List.of()))), Ledger.EMPTY, List.of(),
                Surroundings.NONE);
    }

    public Optional<Track> track(int nr) {
        return tracks.stream().filter(track -> track.nr() == nr).findFirst();
    }

    /** Where it stands as a whole: where the part stands that is least far, of those that are not over. */
    public Stage stage() {
        return Stage.ofAll(tracks.stream().map(Track::stage).toList());
    }

    /** Whether it is this person, as this participant, in this part (0: in any). */
    public boolean takesPart(Actor actor, int track) {
        return switch (actor.as()) {
            case SYSTEEM -> true;
            case KLAGER -> parties.klager().equals(actor.kenmerk()) && !surroundings.isDead(actor.as(), track);
            case SECRETARIS -> actor.kenmerk() != null && actor.kenmerk().equals(parties.secretaris());
            case VOORZITTER, LID -> panel.seatOf(actor.kenmerk()).filter(seat -> seat.as() == actor.as()).isPresent();
            case AANGEKLAAGDE -> parts(track).anyMatch(part -> actor.kenmerk() != null
                    && actor.kenmerk().equals(part.subject().kenmerk())
                    && !surroundings.isDead(actor.as(), part.nr()));
            case BEVOEGD_GEZAG -> parts(track).anyMatch(part -> decides(actor.kenmerk(), part));
            case VERTROUWENSPERSOON -> surroundings.companionOf(actor.kenmerk())
                    .filter(party -> isOpenFor(party) && takesPart(party, track)).isPresent();
            case UITVOERDER -> surroundings.openFor(actor.kenmerk(), track).findAny().isPresent();
        };
    }

    /** Through whose eyes somebody reads: who reads along reads what the party reads, as long as it goes on. */
    public Actor eyes(Actor reader) {
        return reader.as() == Participant.VERTROUWENSPERSOON && takesPart(reader, 0)
                ? surroundings.companionOf(reader.kenmerk()).orElseThrow()
                : reader;
    }

    /** Whether a part of this party goes on. */
    public boolean isOpenFor(Actor party) {
        return tracks.stream().filter(part -> takesPart(party, part.nr())).anyMatch(part -> !part.stage().isOver());
    }

    /** The last day on which a part of this party ended, by the letter that said so. */
    public Optional<LocalDate> lastEndFor(Actor party) {
        return ledger.told().stream().filter(letter -> letter.brief().ends() && takesPart(party, letter.track()))
                .map(Kennisgeving::op).max(LocalDate::compareTo);
    }

    /** Only who was told something about it: before, the bevoegd gezag does not know that there is a klacht. */
    private boolean decides(String kenmerk, Track part) {
        var authority = part.bevoegdGezag();
        return authority != null && kenmerk != null && ledger.knows(Participant.BEVOEGD_GEZAG, part.nr())
                && (kenmerk.equals(authority.kenmerk()) || kenmerk.equals(authority.plaatsvervanger())
                        && ledger.hasLapsed(RunningTerm.READ, part.nr()));
    }

    /** The part with this number, or all of them. */
    public Stream<Track> parts(int track) {
        return tracks.stream().filter(part -> track == 0 || part.nr() == track);
    }

    public Procedure with(Parties next) {
        return new Procedure(next, intake, panel, tracks, ledger, voorzieningen, surroundings);
    }

    public Procedure with(Panel next) {
        return new Procedure(parties, intake, next, tracks, ledger, voorzieningen, surroundings);
    }

    public Procedure with(Ledger next) {
        return new Procedure(parties, intake, panel, tracks, next, voorzieningen, surroundings);
    }

    public Procedure with(Surroundings next) {
        return new Procedure(parties, intake, panel, tracks, ledger, voorzieningen, next);
    }

    public Procedure completeOn(LocalDate day) {
        return new Procedure(parties, intake.compleetOn(day), panel, tracks, ledger, voorzieningen, surroundings);
    }

    public Procedure withTracks(List<Track> next) {
        return new Procedure(parties, intake, panel, next, ledger, voorzieningen, surroundings);
    }

    public Procedure withVoorzieningen(List<Voorziening> next) {
        return new Procedure(parties, intake, panel, tracks, ledger, next, surroundings);
    }

    /** With this part changed, or all of them. */
    public Procedure changed(int track, UnaryOperator<Track> change) {
        return withTracks(tracks.stream().map(part -> track == 0 || part.nr() == track ? change.apply(part) : part)
                .toList());
    }
}
