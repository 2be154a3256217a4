package nl.tegenkracht.klacht.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Regelset.Termijn;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.core.refusal.Refused;
import nl.tegenkracht.klacht.fixture.RegelsFixture;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Procedure;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.klacht.procedure.state.Stage;
import org.junit.jupiter.api.Test;

/**
 * Random people do random things on random days, beside {@link Regulation}: nothing happens that is not allowed, nobody
 * who must hear something does not, nobody reads who may not, and the legal terms are the same. What fails says its
 * seed; with that it can be done again.
 */
class RandomCasesTest {

    private static final int CASES = 160;
    private static final int ACTS = 150;
    private static final Set<String> LEGAL = RegelsFixture.kr2021().termijnen().stream().map(Termijn::code)
            .collect(Collectors.toSet());
    private static final Set<ActKind> MAY_NOT_FIND = EnumSet.of(ActKind.BEZORG, ActKind.HOOR_OVER_VOORZIENING,
            ActKind.OVERLEG_OVER_VOORZIENING, ActKind.TREF_VOORZIENING, ActKind.BEEINDIG_VOORZIENING,
            ActKind.BEEINDIG_BIJSTAND, ActKind.HERSTEL_STUK, ActKind.MELD_UITGEVOERD, ActKind.MAAK_BEKEND);

    /** What brings a case further; two thirds of what is tried, so that cases come to an end. */
    static final Set<ActKind> FURTHER = EnumSet.of(ActKind.BEVESTIG_ONTVANGST,
            ActKind.STEL_COMMISSIE_SAMEN, ActKind.NOEM_AANGEKLAAGDEN, ActKind.VERVANG_LID,
            ActKind.STEL_BEMIDDELING_VOOR, ActKind.ANTWOORD_OP_BEMIDDELING, ActKind.BEEINDIG_BEMIDDELING,
            ActKind.WIJS_BEVOEGD_GEZAG_AAN, ActKind.MARKEER_COMPLEET, ActKind.BEOORDEEL,
            ActKind.BESLIS_NIET_ONTVANKELIJK,
            ActKind.STUUR_AFSCHRIFT, ActKind.PLAN_HOORZITTING, ActKind.HOUD_HOORZITTING, ActKind.BESLIS_LAAT_STUK,
            ActKind.LEG_FEITEN_VOOR, ActKind.REAGEER, ActKind.STEL_ADVIES_VAST, ActKind.ONDERTEKEN_ADVIES,
            ActKind.LEG_ADVIES_TER_INZAGE, ActKind.BESLIS, ActKind.VERDAAG, ActKind.LEES_ADVIES,
            ActKind.OVERLEG_OVER_VOORZIENING,
            ActKind.TREF_VOORZIENING);

    /** After these there is little left to do. */
    private static final Set<ActKind> SELDOM = EnumSet.of(ActKind.TREK_IN, ActKind.VERSCHOON, ActKind.VERKLAAR_VRIJ,
            ActKind.TREK_GEDRAGING_IN);
    private static final List<Actor> EVERYBODY = Stream.of(Participant.values())
            .flatMap(as -> Stream
                    .of("noa", "bas", "bo", "kiki", "uma", "zit-0", "zit-1", "greet", "gerda", "otto", "vera",
                            "ula")
                    .map(person -> new Actor(person, as)))
            .toList();
    private static final Set<ActKind> MEDIATION = EnumSet.of(ActKind.ANTWOORD_OP_BEMIDDELING,
            ActKind.BEEINDIG_BEMIDDELING);

    private final Map<ActKind, Integer> done = new EnumMap<>(ActKind.class);
    private final Set<Stage> reached = new HashSet<>();

    @Test
    void whatHappensIsWhatTheRegelingSaysWhoeverDoesWhatever() {
        LongStream.range(20_261_128, 20_261_128 + CASES).forEach(seed -> new OneCase(seed).run());

        assertThat(done.keySet()).as("every act happened").containsExactlyInAnyOrder(ActKind.values());
        assertThat(reached).as("every stage was reached").containsExactlyInAnyOrder(Stage.values());
    }

    private final class OneCase {

        private final long seed;
        private final Random random;
        private final Samples samples;
        private final Story story = Story.kr2021();
        private final Regulation paper = new Regulation();
        private final List<String> happened = new ArrayList<>();

        OneCase(long seed) {
            this.seed = seed;
            random = new Random(seed);
            samples = new Samples(seed);
        }

        void run() {
            for (var i = 0; i < ACTS; i++) {
                story.after(random.nextInt(5) > 0 ? 0 : random.nextInt(4) == 0 ? 12 : random.nextInt(4));
                paper.passes(story.today());
                var nr = part();
                var further = random.nextInt(3) > 0 ? further(nr) : List.<ActKind>of();
                var kind = further.isEmpty() ? null : further.get(random.nextInt(further.size()));
                var who = kind == null ? somebody() : somebodyFor(kind, nr);
                kind = kind == null ? something(who, nr) : kind;
                attempt(who, samples.of(kind, story, who, nr), nr);
                compare();
            }
        }

        /** Mostly one in which something can still happen. */
        private int part() {
            var parts = List.copyOf(paper.stages.keySet());
            var open = parts.stream().filter(part -> !Regulation.OVER.contains(paper.stages.get(part))).toList();
            var some = open.isEmpty() || random.nextInt(5) == 0 ? parts : open;
            return some.get(random.nextInt(some.size()));
        }

        private Actor somebody() {
            var people = people();
            return people.get(random.nextInt(people.size()));
        }

        private List<Actor> people() {
            var people = new ArrayList<>(List.of(Story.NOA, Story.BAS, Story.KIKI, Story.KIKI, Story.GREET,
                    Story.GERDA, Story.OTTO, Actor.SYSTEEM, new Actor("bo", Participant.AANGEKLAAGDE),
                    new Actor("uma", Participant.SECRETARIS), new Actor("zit-0", Participant.VOORZITTER),
                    new Actor("zit-1", Participant.LID), new Actor("noa", Participant.AANGEKLAAGDE),
                    new Actor("vera", Participant.VERTROUWENSPERSOON),
                    new Actor("ula", Participant.UITVOERDER)));
            story.procedure().panel().zetels().forEach(seat -> {
                people.add(new Actor(seat.kenmerk(), seat.as()));
                people.add(new Actor(seat.kenmerk(), Participant.VOORZITTER));
            });
            return people;
        }

        private List<ActKind> further(int nr) {
            var panel = story.procedure().panel().isComplete();
            var authority = story.procedure().track(nr).orElseThrow().bevoegdGezag() != null;
            var composed = story.procedure().panel().isComposed();
            var possible = people().stream().distinct().flatMap(who -> allowed(who, nr)).collect(Collectors.toSet());
            var named = !story.procedure().track(nr).orElseThrow().subject().gedragingen().isEmpty();
            return FURTHER.stream().filter(kind -> kind != ActKind.VERVANG_LID || !panel)
                    .filter(kind -> kind != ActKind.STEL_COMMISSIE_SAMEN || !composed)
                    .filter(kind -> kind != ActKind.NOEM_AANGEKLAAGDEN || !named)
                    .filter(kind -> kind != ActKind.STEL_BEMIDDELING_VOOR
                            || story.procedure().surroundings().bemiddelingen().isEmpty() && nr == 1)
                    .filter(kind -> !MEDIATION.contains(kind)
                            || story.procedure().surroundings().mediation(nr).isPresent())
                    .filter(kind -> kind != ActKind.WIJS_BEVOEGD_GEZAG_AAN || !authority)
                    .filter(kind -> possible.contains(kind.code())).toList();
        }

        private Actor somebodyFor(ActKind kind, int nr) {
            var able = people().stream().filter(who -> allowed(who, kind, nr)).toList();
            return able.get(random.nextInt(able.size()));
        }

        private ActKind something(Actor who, int nr) {
            var codes = allowed(who, nr).collect(Collectors.toSet());
            var possible = Stream.of(ActKind.values()).filter(kind -> codes.contains(kind.code()))
                    .filter(kind -> !SELDOM.contains(kind)
                            || random.nextInt(12) == 0)
                    .toList();
            var fresh = possible.stream().filter(kind -> !done.containsKey(kind)).toList();
            if (!fresh.isEmpty() && random.nextBoolean()) {
                return fresh.get(random.nextInt(fresh.size()));
            }
            return possible.isEmpty() || random.nextInt(9) == 0
                    ? ActKind.values()[random.nextInt(ActKind.values().length)]
                    : possible.get(random.nextInt(possible.size()));
        }

        private void attempt(Actor who, Act act, int nr) {
            var before = story.procedure();
            var what = story.today() + " " + who.as() + " " + act;
            try {
                var inTime = isInTime(who, nr);
                var allowed = allowed(who, act.kind(), act.track());
                story.does(who, act);
                happened.add(what);
                done.merge(act.kind(), 1, Integer::sum);
                assertThat(allowed).as(() -> story(what)).isTrue();
                assertThat(story.told()).as(() -> story("letters of " + what))
                        .containsExactlyInAnyOrderElementsOf(switch (act) {
                            case Act.HerstelStuk mend -> mended(mend, who);
                            case Act.Bezorg proof -> delivered(proof);
                            case Act.MaakBekend known -> madeKnown(letter(known.kennisgeving()), known.op());
                            default -> paper.expects(act, who, story.today(), inTime);
                        });
            } catch (Refused refusal) {
                var byTheTable = TableTest.BY_THE_TABLE.contains(refusal.getText().code());
                assertThat(byTheTable && allowed(who, act.kind(), act.track())).as(() -> story("refused " + what))
                        .isFalse();
                assertThat(story.procedure()).isSameAs(before);
            } catch (NotFound refusal) {
                assertThat(takesPart(who, act.track()) && !MAY_NOT_FIND.contains(act.kind()))
                        .as(() -> story("hid " + what))
                        .isFalse();
            }
        }

        /** To exactly those who may read the piece that is mended, and what the bevoegd gezag mends to the secretaris. */
        private List<String> mended(Act.HerstelStuk act, Actor by) {
            var piece = story.procedure().ledger().pieces().stream().filter(one -> one.stuk().equals(act.stuk()))
                    .findFirst().orElseThrow();
            var readers = Stream.of(Story.NOA, Story.BAS, new Actor("bo", Participant.AANGEKLAAGDE), Story.GREET)
                    .filter(who -> mayRead(who, piece)).map(Actor::as);
            return Stream.concat(readers, Stream.of(Participant.SECRETARIS).filter(_ -> by.as() == Story.GREET.as()))
                    .filter(as -> as != by.as()).distinct().map(as -> "hersteld -> " + as.code()).toList();
        }

        private List<String> delivered(Act.Bezorg proof) {
            var letter = letter(proof.kennisgeving());
            madeKnown(letter, proof.op());
            if (letter.brief().code().equals("beslissing")) {
                paper.reached(letter.track(), letter.aan());
            }
            return paper.proved(letter.brief().code(), letter.track(), letter.aan(), story.today());
        }

        private List<String> madeKnown(Kennisgeving letter, LocalDate day) {
            paper.arrives(letter.brief().code(), letter.op(), day);
            return List.of();
        }

        private Kennisgeving letter(int nr) {
            return story.procedure().ledger().told().get(nr - 1);
        }

        /** By the servicenorms, which are not the regeling: asked of the procedure, only to know whether it was late. */
        private boolean isInTime(Actor who, int nr) {
            return paper.stages.getOrDefault(nr, "").equals("VERSTREKT")
                    || Stream.of("nadere-stukken", "reactie-laat-stuk")
                            .flatMap(code -> story.procedure().ledger().running(code, nr))
                            .anyMatch(term -> term.voor() == who.as() && !story.today().isAfter(term.einde()));
        }

        private boolean allowed(Actor who, ActKind kind, int nr) {
            return allowed(who, nr).anyMatch(kind.code()::equals);
        }

        /** The codes of all that this person may do in this part, or in any. */
        private Stream<String> allowed(Actor who, int nr) {
            return paper.stages.keySet().stream().filter(part -> nr == 0 || nr == part)
                    .filter(part -> takesPart(who, part)).flatMap(part -> TableTest.TABLE
                            .getOrDefault(paper.stages.get(part) + " | " + who.as(), Set.of()).stream());
        }

        private boolean takesPart(Actor who, int nr) {
            return switch (who.as()) {
                case SYSTEEM -> true;
                case UITVOERDER -> who.kenmerk().equals("ula") && (nr == 0
                        ? !paper.openOrders.isEmpty()
                        : paper.openOrders.containsValue(nr));
                case VERTROUWENSPERSOON -> paper.companions.containsKey(who.kenmerk())
                        && goesOn(paper.companions.get(who.kenmerk()))
                        && takesPart(paper.companions.get(who.kenmerk()), nr);
                case KLAGER -> who.kenmerk().equals("noa") && !paper.klagerDead;
                case SECRETARIS -> who.kenmerk().equals("kiki");
                case VOORZITTER, LID -> story.procedure().panel().zetels().stream().anyMatch(
                        seat -> seat.kenmerk() != null && seat.kenmerk().equals(who.kenmerk())
                                && seat.voorzit() == (who.as() == Participant.VOORZITTER));
                case AANGEKLAAGDE -> paper.provided.stream().filter(part -> nr == 0 || nr == part)
                        .filter(part -> !paper.accusedDead.contains(part))
                        .anyMatch(part -> account(part).equals(who.kenmerk()));
                case BEVOEGD_GEZAG -> paper.authorityTold.stream().filter(part -> nr == 0 || nr == part).anyMatch(
                        part -> who.kenmerk().equals("greet")
                                || who.kenmerk().equals("gerda") && isUnread(part));
            };
        }

        private boolean goesOn(Actor party) {
            return paper.stages.entrySet().stream().filter(part -> takesPart(party, part.getKey())).anyMatch(
                    part -> !Regulation.OVER.contains(part.getValue()));
        }

        private String account(int part) {
            return story.procedure().track(part).orElseThrow().subject().kenmerk();
        }

        private boolean isUnread(int part) {
            return story.now().ledger().hasLapsed(RunningTerm.READ, part);
        }

        private void compare() {
            var now = story.now();
            assertThat(now.tracks().stream().collect(Collectors.toMap(one -> one.nr(), one -> one.stage().name())))
                    .as(() -> story("stages")).isEqualTo(paper.stages);
            assertThat(legalTerms(now.ledger().terms())).as(() -> story("terms"))
                    .isEqualTo(paper.terms.entrySet().stream().map(Object::toString).toList());
            now.tracks().forEach(track -> reached.add(track.stage()));
            if (random.nextInt(3) == 0) {
                compareReading(now);
            }
        }

        private void compareReading(Procedure now) {
            var pieces = now.ledger().pieces();
            var withFacts = withFacts(pieces);
            var parts = pieces.stream().map(Piece::track).distinct().toList();
            assertThat(EVERYBODY.stream().map(one -> Map.entry(one, Reading.of(now, one))).toList())
                    .as(() -> story("reading")).isEqualTo(EVERYBODY.stream()
                            .map(one -> Map.entry(one, readable(one, pieces, parts, withFacts))).toList());
            var access = Set.copyOf(Reading.readers(now));
            assertThat(EVERYBODY.stream().filter(access::contains).toList()).as(() -> story("access"))
                    .isEqualTo(EVERYBODY.stream()
                            .filter(one -> one.as() != Participant.SYSTEEM && takesPart(one, 0)).toList());
        }

        private List<Piece> readable(Actor person, List<Piece> pieces, List<Integer> parts, Set<Integer> withFacts) {
            var reader = person.as() == Participant.VERTROUWENSPERSOON && takesPart(person, 0)
                    ? paper.companions.get(person.kenmerk())
                    : person;
            var own = parts.stream().filter(part -> takesPart(reader, part)).toList();
            return own.isEmpty()
                    ? List.of()
                    : pieces.stream().filter(piece -> own.contains(piece.track()) && isOfTheirTime(reader, piece)
                            && isFor(reader, piece, withFacts.contains(piece.track()))).toList();
        }

        private boolean mayRead(Actor reader, Piece piece) {
            var pieces = story.now().ledger().pieces();
            return readable(reader, pieces, List.of(piece.track()), withFacts(pieces)).contains(piece);
        }

        private static Set<Integer> withFacts(List<Piece> pieces) {
            return pieces.stream().filter(one -> one.kind() == PieceKind.FEITENOVERZICHT).map(Piece::track)
                    .collect(Collectors.toSet());
        }

        private boolean isFor(Actor reader, Piece piece, boolean facts) {
            if (reader.as() == Participant.UITVOERDER) {
                return paper.openOrders.containsKey(piece.stuk());
            }
            var stage = paper.stages.getOrDefault(piece.track(), "");
            var advised = List.of("ADVIES_UITGEBRACHT", "BIJ_BEVOEGD_GEZAG", "BESLIST").contains(stage);
            return PaperReaders.of(piece.kind()).stream().anyMatch(rule -> PaperReaders.holds(rule, reader.as(),
                    piece.door() == reader.as(), facts, advised, paper.withReport.contains(piece.track())));
        }

        /** Of the klacht as a whole an aangeklaagde reads what came before it was over for them. */
        private boolean isOfTheirTime(Actor reader, Piece piece) {
            return reader.as() != Participant.AANGEKLAAGDE || piece.track() != 0 || goesOn(reader)
                    || paper.ended.entrySet().stream().anyMatch(end -> takesPart(reader, end.getKey())
                            && !begun(piece).isAfter(end.getValue()));
        }

        private LocalDate begun(Piece piece) {
            return story.procedure().ledger().pieces().stream().filter(one -> one.stuk().equals(piece.herstelt()))
                    .findFirst().map(this::begun).orElse(piece.op());
        }

        private List<String> legalTerms(List<RunningTerm> terms) {
            return terms.stream().filter(RunningTerm::runs).filter(term -> LEGAL.contains(term.code()))
                    .map(term -> name(term) + "=" + term.einde()).sorted().toList();
        }

        private static String name(RunningTerm term) {
            return term.code() + (term.track() == 0 ? "" : "/" + term.track())
                    + (term.voor() == null ? "" : "/" + term.voor().code());
        }

        private String story(String what) {
            return "seed " + seed + ": " + what + "\nafter\n" + String.join("\n", happened);
        }
    }
}
