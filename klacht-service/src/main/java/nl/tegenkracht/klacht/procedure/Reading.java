package nl.tegenkracht.klacht.procedure;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Bereik.Kanaal;
import nl.tegenkracht.klacht.procedure.state.Hearing;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Procedure;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.procedure.state.Seat;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.procedure.state.Track;

/**
 * Who may read what of a procedure, as it stands. The Klachtencommissie reads everything but the votes; each other only
 * what is meant for them, about their own part, from the moment it is.
 */
public final class Reading {

    private static final Set<Participant> OUTSIDE = EnumSet.of(Participant.KLAGER, Participant.AANGEKLAAGDE,
            Participant.BEVOEGD_GEZAG);
    /** What a party or the bevoegd gezag wrote themselves. */
    private static final Set<PieceKind> OWN = EnumSet.of(PieceKind.LAAT_STUK, PieceKind.VERZOEK_ANDERE_DAG,
            PieceKind.REACTIE, PieceKind.ZIENSWIJZE, PieceKind.VOORZIENING_VERZOEK, PieceKind.WRAKING,
            PieceKind.TERUGZENDING, PieceKind.RAADSMAN, PieceKind.BEREIKBAARHEID, PieceKind.UITVOERINGSOPDRACHT);
    private static final Set<PieceKind> BOTH_PARTIES = EnumSet.of(PieceKind.AFSCHRIFT, PieceKind.UITNODIGING,
            PieceKind.STUK, PieceKind.LATER_ADVIES, PieceKind.VERDAGING, PieceKind.BESLISSING,
            PieceKind.WRAKING_BESLISSING, PieceKind.BEGELEIDING, PieceKind.ONDERZOEKSBESLISSING,
            PieceKind.BEMIDDELING_TOESTEMMING, PieceKind.BEMIDDELING_AFSPRAAK, PieceKind.EINDE);
    private static final Set<PieceKind> KLAGER_ONLY = EnumSet.of(PieceKind.KLAAGSCHRIFT, PieceKind.VERZOEK_AANVULLING,
            PieceKind.AANVULLING, PieceKind.ONTVANKELIJKHEID, PieceKind.BESLISSING_NIET_ONTVANKELIJK,
            PieceKind.VOORZIENING, PieceKind.BEMIDDELINGSVOORSTEL);
    private static final Set<PieceKind> WITH_THE_FACTS = EnumSet.of(PieceKind.HOORVERSLAG, PieceKind.FEITENOVERZICHT,
            PieceKind.ONDERZOEKSRAPPORT);
    private static final Set<PieceKind> WITH_THE_ADVICE = EnumSet.of(PieceKind.ADVIES, PieceKind.ZIENSWIJZE);
    private static final Set<PieceKind> OF_THE_AUTHORITY = EnumSet.of(PieceKind.ADVIES_NIET_ONTVANKELIJK,
            PieceKind.BESLISSING_NIET_ONTVANKELIJK, PieceKind.VERDAGING, PieceKind.BESLISSING,
            PieceKind.VOORZIENING_OVERLEG, PieceKind.VOORZIENING, PieceKind.ONDERZOEKSADVIES,
            PieceKind.ONDERZOEKSBESLISSING);

    /** Carrying out is no work of the Klachtencommissie: it hears what was decided, and no more (art. 13 lid 2). */
    private static final Set<LetterKind> OF_EXECUTION = EnumSet.of(LetterKind.UITVOERINGSOPDRACHT,
            LetterKind.UITGEVOERD);

    /** That bemiddeling was proposed or refused is not known to who judges (review E5). */
    private static final Set<PieceKind> NOT_FOR_THE_PANEL = EnumSet.of(PieceKind.UITVOERINGSOPDRACHT,
            PieceKind.BEMIDDELINGSVOORSTEL, PieceKind.BEMIDDELING_TOESTEMMING);
    private static final Set<LetterKind> UNTOLD_TO_THE_PANEL = EnumSet.of(LetterKind.BEMIDDELING_VOORGESTELD,
            LetterKind.BEMIDDELING_GEWEIGERD, LetterKind.BEMIDDELING_LOOPT);

    private static final Set<LetterKind> BY_THE_AUTHORITY = EnumSet.of(LetterKind.BESLISSING, LetterKind.VERDAGING,
            LetterKind.NIET_ONTVANKELIJK, LetterKind.VOORZIENING, LetterKind.VOORZIENING_EINDE);

    private static final Set<String> OF_AANGEKLAAGDE = Set.of("advies", "nadere-stukken", "reactie-laat-stuk",
            "reactie-feiten", "beslissing", "bericht");
    private static final Set<String> OF_KLAGER = Stream
            .concat(OF_AANGEKLAAGDE.stream(), Stream.of("aanvulling", "ontvankelijkheid"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OF_AUTHORITY = Set.of("beslissing", "bericht", "beslissing-niet-ontvankelijk");

    private Reading() {
    }

    /** Everything this person may read, as this participant, in the order in which it came. */
    public static List<Piece> of(Procedure procedure, Actor reader) {
        var eyes = procedure.eyes(reader);
        var takesPart = new HashMap<Integer, Boolean>();
        return procedure.ledger().pieces().stream()
                .filter(piece -> takesPart.computeIfAbsent(piece.track(), part -> procedure.takesPart(eyes, part)))
                .filter(piece -> isFor(procedure, eyes, piece)).toList();
    }

    /**
     * Where a part stands, as far as this reader may know: a party hears of an advice once it is signed, the klager not
     * that the bevoegd gezag sent one back, and the bevoegd gezag nothing of what lies with the Klachtencommissie.
     *
     * @return {@code null} if the reader only knows that it lies with the Klachtencommissie
     */
    public static Stage stage(Procedure procedure, int track, Actor reader) {
        var stage = procedure.track(track).orElseThrow().stage();
        return switch (procedure.eyes(reader).as()) {
            case KLAGER, AANGEKLAAGDE -> switch (stage) {
                case ADVIES_VASTGESTELD -> Stage.FEITEN_VOORGELEGD;
                case TERUG_BIJ_COMMISSIE -> Stage.ADVIES_NIET_ONTVANKELIJK;
                default -> stage;
            };
            case BEVOEGD_GEZAG -> stage.isOver() || stage == Stage.ADVIES_NIET_ONTVANKELIJK
                    || stage == Stage.BIJ_BEVOEGD_GEZAG ? stage : null;
            case UITVOERDER -> null;
            default -> stage;
        };
    }

    /** The letters this person may read: those to them, and for the Klachtencommissie all of them. */
    public static List<Kennisgeving> letters(Procedure procedure, Actor reader) {
        var as = procedure.eyes(reader).as();
        return procedure.ledger().told().stream().filter(one -> procedure.takesPart(reader, one.track()))
                .filter(one -> reader.as().handles()
                        ? isForHandler(one.brief(), reader)
                        : one.aan() == as && isOfTheirTime(procedure, reader, one)
                                && (as != Participant.UITVOERDER || isOpenOrder(procedure, reader, one)))
                .toList();
    }

    /** About the klacht as a whole an aangeklaagde only gets letters about a piece that was mended. */
    private static boolean isOfTheirTime(Procedure procedure, Actor reader, Kennisgeving letter) {
        return letter.track() != 0 || letter.aan() != Participant.AANGEKLAAGDE
                || of(procedure, reader).stream().anyMatch(
                        piece -> piece.isMended() && piece.track() == 0 && piece.op().equals(letter.op()));
    }

    /** Each order of a part has its letter, in the same order. */
    private static boolean isOpenOrder(Procedure procedure, Actor reader, Kennisgeving letter) {
        var orders = procedure.surroundings().opdrachten().stream().filter(one -> one.track() == letter.track());
        var before = procedure.ledger().told().stream().filter(one -> one.brief() == letter.brief()
                && one.track() == letter.track() && one.nr() < letter.nr()).count();
        return orders.skip(before).findFirst().filter(one -> one.isOpenFor(reader.kenmerk())).isPresent();
    }

    private static boolean isForHandler(LetterKind letter, Actor reader) {
        return !OF_EXECUTION.contains(letter)
                && (reader.as() == Participant.SECRETARIS || !UNTOLD_TO_THE_PANEL.contains(letter));
    }

    /** The letters to this person, by whatever else they may read. */
    public static List<Kennisgeving> addressedTo(Procedure procedure, Actor reader) {
        return letters(procedure, reader).stream().filter(one -> one.aan() == reader.as()).toList();
    }

    /**
     * The letters of which this person can say that they were delivered: the bevoegd gezag only of its own, the secretaris
     * only of what they may read.
     */
    public static List<Kennisgeving> deliverable(Procedure procedure, Actor reader) {
        return procedure.ledger().told().stream().filter(one -> procedure.takesPart(reader, one.track()))
                .filter(one -> switch (reader.as()) {
                    case BEVOEGD_GEZAG -> BY_THE_AUTHORITY.contains(one.brief());
                    case SECRETARIS -> isForHandler(one.brief(), reader);
                    default -> true;
                }).toList();
    }

    /** The hearing about a part, for who has to do with it; one that is not held any more is none. */
    public static Optional<Hearing> hearing(Procedure procedure, int track, Actor reader) {
        return procedure.track(track).filter(_ -> reader.as() != Participant.BEVOEGD_GEZAG)
                .filter(part -> !part.stage().isOver() || procedure.ledger().count(PieceKind.HOORVERSLAG, track) > 0)
                .map(Track::hearing);
    }

    /** How whoever a letter is to wants to be reached, if not here: for who handles it to know. */
    public static Optional<Kanaal> channel(Procedure procedure, Actor reader, Kennisgeving letter) {
        return readers(procedure).stream().filter(_ -> reader.as().handles())
                .filter(one -> one.as() == letter.aan() && procedure.takesPart(one, letter.track()))
                .map(procedure.surroundings()::channelOf).filter(kanaal -> kanaal != Kanaal.PORTAAL).findFirst();
    }

    /** The terms this person may know of: a norm is the Klachtencommissie's own, but for what a party has to do. */
    public static List<RunningTerm> terms(Procedure procedure, Actor person) {
        var reader = procedure.eyes(person);
        return procedure.ledger().terms().stream().filter(term -> procedure.takesPart(reader, term.track()))
                .filter(term -> switch (reader.as()) {
                    case VOORZITTER, LID, SECRETARIS -> true;
                    case KLAGER ->
                        (term.voor() == null || term.voor() == reader.as()) && OF_KLAGER.contains(term.code());
                    case AANGEKLAAGDE -> (term.voor() == null || term.voor() == reader.as())
                            && OF_AANGEKLAAGDE.contains(term.code());
                    case BEVOEGD_GEZAG -> OF_AUTHORITY.contains(term.code());
                    case SYSTEEM, VERTROUWENSPERSOON, UITVOERDER -> false;
                }).toList();
    }

    /** The parties know who handle it, so that they can say that somebody should not; until it is over for them. */
    public static boolean knowsThePanel(Procedure procedure, Actor person) {
        var reader = procedure.eyes(person);
        return reader.as().handles() || reader.as().isParty() && procedure.isOpenFor(reader);
    }

    /** Who has access at all, to be granted by name. */
    public static List<Actor> readers(Procedure procedure) {
        var handlers = Stream.concat(
                Stream.of(new Actor(procedure.parties().klager(), Participant.KLAGER),
                        new Actor(procedure.parties().secretaris(), Participant.SECRETARIS)),
                procedure.panel().zetels().stream().map(Reading::member));
        var others = procedure.tracks().stream().flatMap(Reading::outside);
        var beside = procedure.surroundings().active()
                .map(one -> new Actor(one.kenmerk(), Participant.VERTROUWENSPERSOON));
        var executing = procedure.surroundings().opdrachten().stream()
                .map(one -> new Actor(one.kenmerk(), Participant.UITVOERDER));
        return Stream.of(handlers, others, beside, executing).flatMap(actors -> actors)
                .filter(actor -> actor.kenmerk() != null)
                .filter(actor -> procedure.takesPart(actor, 0)).distinct().toList();
    }

    /** Who outside the Klachtencommissie has a piece: the parties and the bevoegd gezag. */
    public static Stream<Participant> outsideReaders(Procedure procedure, Piece piece) {
        return readers(procedure).stream().filter(reader -> OUTSIDE.contains(reader.as()))
                .filter(reader -> mayRead(procedure, reader, piece)).map(Actor::as).distinct();
    }

    private static Actor member(Seat seat) {
        return new Actor(seat.kenmerk(), seat.as());
    }

    private static Stream<Actor> outside(Track part) {
        var authority = part.bevoegdGezag();
        return Stream.concat(Stream.of(new Actor(part.subject().kenmerk(), Participant.AANGEKLAAGDE)),
                authority == null
                        ? Stream.of()
                        : Stream.of(authority.kenmerk(), authority.plaatsvervanger())
                                .map(person -> new Actor(person, Participant.BEVOEGD_GEZAG)));
    }

    private static boolean mayRead(Procedure procedure, Actor reader, Piece piece) {
        return procedure.takesPart(reader, piece.track()) && isFor(procedure, reader, piece);
    }

    /** Whether a piece is for somebody who takes part in what it is about. */
    private static boolean isFor(Procedure procedure, Actor reader, Piece piece) {
        return switch (reader.as()) {
            case VOORZITTER, LID -> !NOT_FOR_THE_PANEL.contains(piece.kind());
            case SECRETARIS -> piece.kind() != PieceKind.STEMMEN && piece.kind() != PieceKind.UITVOERINGSOPDRACHT;
            case UITVOERDER -> procedure.surroundings().openFor(reader.kenmerk(), piece.track())
                    .anyMatch(order -> order.stuk().equals(piece.stuk()));
            case KLAGER -> KLAGER_ONLY.contains(piece.kind()) || asParty(procedure, reader, piece);
            case AANGEKLAAGDE -> piece.kind() == PieceKind.VOORZIENING_BERICHT
                    || asParty(procedure, reader, piece) && isOfTheirTime(procedure, reader, piece);
            case BEVOEGD_GEZAG -> OF_THE_AUTHORITY.contains(piece.kind()) || isOwn(reader, piece)
                    || asAddressee(procedure, piece);
            case SYSTEEM, VERTROUWENSPERSOON -> false;
        };
    }

    /** What is about the klacht as a whole is about an aangeklaagde as long as a part of theirs goes on. */
    private static boolean isOfTheirTime(Procedure procedure, Actor reader, Piece piece) {
        return piece.track() != 0 || procedure.isOpenFor(reader)
                || procedure.lastEndFor(reader).filter(end -> !first(procedure, piece).op().isAfter(end)).isPresent();
    }

    /** Of a mended version the piece that it began with. */
    private static Piece first(Procedure procedure, Piece piece) {
        return procedure.ledger().pieces().stream().filter(one -> one.stuk().equals(piece.herstelt())).findFirst()
                .map(before -> first(procedure, before)).orElse(piece);
    }

    private static boolean asParty(Procedure procedure, Actor reader, Piece piece) {
        return BOTH_PARTIES.contains(piece.kind()) || isOwn(reader, piece)
                || WITH_THE_FACTS.contains(piece.kind())
                        && procedure.ledger().count(PieceKind.FEITENOVERZICHT, piece.track()) > 0
                || WITH_THE_ADVICE.contains(piece.kind()) && isAdvised(procedure, piece);
    }

    /** The report of the hearing is part of the advice, unless there are weighty reasons. */
    private static boolean asAddressee(Procedure procedure, Piece piece) {
        return isAdvised(procedure, piece) && (WITH_THE_ADVICE.contains(piece.kind())
                || piece.kind() == PieceKind.HOORVERSLAG && procedure.parts(piece.track())
                        .allMatch(part -> part.advice().metVerslag()));
    }

    private static boolean isAdvised(Procedure procedure, Piece piece) {
        return piece.track() != 0 && procedure.parts(piece.track()).allMatch(part -> part.stage().isAdvised());
    }

    private static boolean isOwn(Actor reader, Piece piece) {
        return OWN.contains(piece.kind()) && piece.door() == reader.as();
    }
}
