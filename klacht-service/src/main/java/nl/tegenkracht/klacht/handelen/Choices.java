package nl.tegenkracht.klacht.handelen;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.content.DossierContent;
import nl.tegenkracht.klacht.dossier.Aangeklaagden;
import nl.tegenkracht.klacht.dossier.Aangeklaagden.Aangeklaagde;
import nl.tegenkracht.klacht.procedure.Reading;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.act.Acts;
import nl.tegenkracht.klacht.procedure.state.Advice.AdviceKind;
import nl.tegenkracht.klacht.procedure.state.Bereik.Kanaal;
import nl.tegenkracht.klacht.procedure.state.Bijstand;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.Opdracht;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Voorziening;
import nl.tegenkracht.klacht.procedure.state.Voorziening.Reason;
import nl.tegenkracht.klacht.procedure.state.Wegval.Wegvalreden;
import nl.tegenkracht.portal.language.PageTexts;
import nl.tegenkracht.portal.language.TextSource;
import nl.tegenkracht.web.page.Option;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What there is to choose from in the fields of an act, as the procedure stands. Nothing is chosen beforehand. */
@Component
class Choices {

    /** Of a gedraging: there is no ground. */
    static final String ADMISSIBLE = "ontvankelijk";
    private static final List<String> VIEWS = List.of("eens", "anders", "nog-anders");
    /** Findings that are a reason by themselves (KR-2021 art. 9 and 10); the others ask for a look. */
    private static final Set<String> REASONS = Set.of("stukken", "anoniem", "te-lang-geleden", "klager-geen-partij",
            "aangeklaagde-geen-partij", "werkgever-niet-gedekt");

    private static final Set<String> PERSONS = Set.of("persoon", "plaatsvervanger");

    private final People people;
    private final DossierContent content;
    private final UnreadLetters unread;
    private final TextSource texts;

    Choices(People people, DossierContent content, UnreadLetters unread, TextSource texts) {
        this.people = people;
        this.content = content;
        this.unread = unread;
        this.texts = texts;
    }

    /** The fields of this act with what there is to choose from. */
    ActForm form(ActKind kind, int track, Running running) {
        return new ActForm(kind, running.numbers().ofPart(track),
                ActFields.of(kind).stream().map(field -> new FormField(field.name(),
                        field.kind(), field.required(), ActFields.label(kind, field.name()),
                        options(kind, field.name(), track, running), rows(field.name(), track, running))).toList());
    }

    /**
     * Whether there is something of this klacht to choose from where somebody has to: without a letter, member or
     * measure there is nothing to do. That nobody can be chosen from the adresboek is to be seen.
     */
    boolean hasChoice(ActKind kind, int track, Running running) {
        return ActFields.of(kind).stream().filter(field -> field.required() && field.kind() == FieldKind.CHOICE)
                .filter(field -> !PERSONS.contains(field.name()))
                .noneMatch(field -> options(kind, field.name(), track, running).isEmpty());
    }

    private List<Option> options(ActKind kind, String field, int track, Running running) {
        return switch (field) {
            case "opVerzoekKlager", "toestemming", "toegewezen", "toegelaten", "apart", "nieuw", "volgt", "instemmen" ->
                Stream.of("ja", "nee").map(code -> named(code, "klacht.procedure.answer." + code)).toList();
            case "persoon", "plaatsvervanger" -> people(kind, running);
            case "lid" -> kind == ActKind.VERVANG_LID
                    ? people.deputies(running)
                    : people.members(running, kind == ActKind.BESLIS_WRAKING);
            case "belang" -> running.rules().places().stream()
                    .map(place -> named(place.code(), "klacht.procedure.seat." + place.code())).toList();
            case "afwezig", "partij", "raakt" -> Stream.of(Participant.KLAGER, Participant.AANGEKLAAGDE)
                    .map(party -> named(party.code(), "klacht.role." + party.code())).toList();
            case "aard" -> constants(AdviceKind.values(), "klacht.procedure.aim.");
            case "grond" -> constants(Reason.values(), "klacht.procedure.reason.");
            case "stuk" -> kind == ActKind.HERSTEL_STUK
                    ? Acts.mendable(running.procedure(), running.by()).stream().map(this::mendable).toList()
                    : late(track, running).map(this::piece).toList();
            case "uitkomst" ->
                constants(Acts.outcomes(running.by()).toArray(Enum<?>[]::new), "klacht.procedure.outcome.");
            case "reden" -> constants(Wegvalreden.values(), "klacht.procedure.gone.");
            case "opdracht" -> numbered(orders(running), this::order);
            case "gedraging" -> conduct(track, running);
            case "brief" -> letters(kind, running).map(letter -> letter(letter, running)).toList();
            case "kanaal" -> channels(kind);
            case "bijstand" -> numbered(assistants(running), this::assistant);
            case "voorziening" -> measures(kind, track, running).map(one -> measure(one, running)).toList();
            default -> List.of();
        };
    }

    /** What lay here unread is made known in another way. */
    private List<Option> channels(ActKind kind) {
        var words = kind == ActKind.MAAK_BEKEND ? "klacht.procedure.made-known." : "klacht.procedure.channel.";
        return Stream.of(Kanaal.values()).filter(one -> kind != ActKind.MAAK_BEKEND || one != Kanaal.PORTAAL)
                .map(Kanaal::code).map(code -> named(code, words + code)).toList();
    }

    private List<Option> people(ActKind kind, Running running) {
        return switch (kind) {
            case STUUR_AFSCHRIFT -> people.whoCanBeAccused(running);
            case LAAT_MEELEZEN -> people.vertrouwenspersonen();
            case GEEF_UITVOERINGSOPDRACHT -> people.whoCanCarryOut(running);
            default -> people.whoCanDecide(running).stream().map(marked(running)).toList();
        };
    }

    /** Who decides gets to read an advice before anybody was named for good: a name in the klacht is seen in time. */
    private UnaryOperator<Option> marked(Running running) {
        var written = content.klaagschrift(running.dossier(), running.caller()).aangeklaagden();
        var named = content.aangeklaagden(running.dossier(), running.caller())
                .map(about -> about.personen().stream().map(Aangeklaagde::naam).toList()).orElse(List.of());
        var about = (written + "\n" + String.join("\n", named)).toLowerCase(Locale.ROOT);
        return one -> !about.contains(one.naam().toLowerCase(Locale.ROOT))
                ? one
                : new Option(one.waarde(), one.naam(), Stream.of(one.uitleg(), words("klacht.procedure.choice.about"))
                        .filter(Objects::nonNull).collect(Collectors.joining(". ")));
    }

    /** Of the only one there is, the whole part is withdrawn. */
    private List<Option> conduct(int track, Running running) {
        var codes = running.procedure().parts(track).filter(_ -> track != 0)
                .flatMap(part -> part.subject().gedragingen().stream()).toList();
        if (codes.size() < 2) {
            return List.of();
        }
        var named = content.aangeklaagden(running.dossier(), running.caller())
                .orElseGet(() -> new Aangeklaagden(List.of()));
        return codes.stream().map(code -> new Option(code, named.words(code), null)).toList();
    }

    private Option mendable(Piece piece) {
        return new Option(piece.stuk(), say(Text.of("klacht.procedure.choice.mend",
                Text.of("brieven.piece." + code(piece.kind())), piece.op())), null);
    }

    private Option order(int nr, Opdracht one) {
        return new Option(Integer.toString(nr), say(Text.of("klacht.procedure.choice.order", one.van())), null);
    }

    /** Those this person can end. */
    static List<Bijstand> assistants(Running running) {
        return Acts.endable(running.procedure(), running.by());
    }

    /** What this person still has to carry out. */
    static List<Opdracht> orders(Running running) {
        return running.procedure().surroundings().openFor(running.by().kenmerk(), 0).toList();
    }

    /** Numbered for this reader, so that no number tells of others (record 0377). */
    private static <T> List<Option> numbered(List<T> all, BiFunction<Integer, T, Option> option) {
        return IntStream.range(0, all.size()).mapToObj(place -> option.apply(place + 1, all.get(place))).toList();
    }

    private Option assistant(int nr, Bijstand one) {
        return new Option(Integer.toString(nr), say(Text.of("klacht.procedure.choice." + code(one.soort()),
                Text.of("klacht.role." + one.partij().as().code() + ".the"), one.sinds())), null);
    }

    private List<FormRow> rows(String field, int track, Running running) {
        return switch (field) {
            case "leden" -> people.seats(running);
            case "stemmen" -> people.votes(running, VIEWS);
            case "gronden" -> grounds(track, running);
            default -> List.of();
        };
    }

    private List<FormRow> grounds(int track, Running running) {
        var named = content.aangeklaagden(running.dossier(), running.caller())
                .orElseGet(() -> new Aangeklaagden(List.of()));
        return running.procedure().parts(track).filter(part -> track != 0)
                .flatMap(part -> part.subject().gedragingen().stream())
                .map(code -> new FormRow(named.words(code), grounds(code, running))).toList();
    }

    private List<Option> grounds(String gedraging, Running running) {
        var regelset = running.rules().regelset();
        var admissible = new Option(gedraging + ":" + ADMISSIBLE, words("klacht.procedure.ground.admissible"), null);
        return regelset == null
                ? List.of(admissible)
                : Stream.of(Stream.of(admissible), regelset.gronden().stream().map(ground -> ground(gedraging, ground)),
                        regelset.bevindingen().stream().filter(found -> REASONS.contains(found.code()))
                                .map(found -> new Option(gedraging + ":" + found.code(),
                                        words("klacht.procedure.ground." + found.code()), null)))
                        .flatMap(options -> options).toList();
    }

    private Option ground(String gedraging, Regelset.Concept ground) {
        var words = ground.in(language());
        return new Option(gedraging + ":" + ground.code(), words.naam(), words.omschrijving());
    }

    /** They are decided on in the order in which they came. */
    private static Stream<Piece> late(int track, Running running) {
        var ledger = running.procedure().ledger();
        return ledger.pieces().stream().filter(piece -> piece.kind() == PieceKind.LAAT_STUK && piece.track() == track)
                .skip(ledger.count(PieceKind.BESLISSING_LAAT_STUK, track)).limit(1);
    }

    private Stream<Kennisgeving> letters(ActKind kind, Running running) {
        return kind == ActKind.MAAK_BEKEND
                ? unread.of(running).stream()
                : undelivered(running);
    }

    private static Stream<Kennisgeving> undelivered(Running running) {
        return Reading.deliverable(running.procedure(), running.by()).stream()
                .filter(letter -> letter.bezorgd() == null);
    }

    private static Stream<Voorziening> measures(ActKind kind, int track, Running running) {
        return ProcedureReader.measures(running.procedure(), running.by()).stream().filter(one -> one.track() == track)
                .filter(one -> (one.besluit() != null) == (kind == ActKind.BEEINDIG_VOORZIENING));
    }

    private Option piece(Piece piece) {
        return new Option(piece.stuk(), say(Text.of("klacht.procedure.choice.piece",
                Text.of("klacht.role." + piece.door().code()), piece.op())), null);
    }

    private Option letter(Kennisgeving letter, Running running) {
        return new Option(Integer.toString(running.numbers().ofLetter(letter.nr())),
                say(Text.of("klacht.procedure.choice.letter",
                        Text.of("brieven.title." + letter.brief().code()),
                        Text.of("klacht.role." + letter.aan().code()),
                        letter.op())),
                reach(letter, running));
    }

    private String reach(Kennisgeving letter, Running running) {
        return Reading.channel(running.procedure(), running.by(), letter)
                .map(kanaal -> words("klacht.procedure.reach." + kanaal.code())).orElse(null);
    }

    private Option measure(Voorziening one, Running running) {
        var nr = running.numbers().ofMeasure(one.nr());
        return new Option(Integer.toString(nr), say(Text.of("klacht.procedure.choice.measure", nr,
                Text.of("klacht.role." + one.verzoek().raakt().code()))), null);
    }

    private List<Option> constants(Enum<?>[] constants, String key) {
        return Stream.of(constants).map(Choices::code).map(code -> named(code, key + code)).toList();
    }

    private Option named(String code, String key) {
        return new Option(code, words(key), null);
    }

    private String words(String key) {
        return say(Text.of(key));
    }

    private String say(Text text) {
        return here().of(text);
    }

    private PageTexts here() {
        return texts.here();
    }

    private Language language() {
        return Language.of(LocaleContextHolder.getLocale());
    }

    /** The name of a constant as a code in forms. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of the constant with this code. */
    static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
