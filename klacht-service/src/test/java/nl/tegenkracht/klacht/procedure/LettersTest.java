package nl.tegenkracht.klacht.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.klacht.brieven.LetterWriter;
import nl.tegenkracht.klacht.fixture.RegelsFixture;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.rules.ProcedureRules;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Procedure;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.procedure.state.Wegval.Wegvalreden;
import nl.tegenkracht.portal.language.TextSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every letter to everybody who gets it, under KR-2021 and under a regeling that does not exist. */
class LettersTest {

    /** All letters of {@link LetterStories} under KR-2021, to be read by people; {@code -Dletters.write} writes it. */
    private static final Path ALL = Path.of("src/test/resources/procedure/letters.txt");

    private static final TextSource TEXTS = TextSource.ofClasspath();
    private static final LetterWriter WRITER = new LetterWriter(TEXTS);

    /** Where KR-2021 lays down that this letter is sent, by hand. */
    private static final Map<String, String> PLACES = Map.ofEntries(place("ontvangstbevestiging", "9 lid 4"),
            place("verzoek-aanvulling", "9 lid 3"), place("ontvankelijkheid", "10 lid 1"),
            place("advies-niet-ontvankelijk", "10 lid 4"), place("teruggezonden", "10 lid 4"),
            place("niet-ontvankelijk", "10 lid 4"), place("afschrift", "10 lid 3"), place("uitnodiging", "11 lid 4"),
            place("stuk-andere-partij", "11 lid 4"), place("laat-stuk-beslist", "11 lid 4"),
            place("feitenoverzicht", "12 lid 1"), place("later-advies", "12 lid 3"), place("advies", "12 lid 1"),
            place("afschrift-advies", "12 lid 6"), place("verdaging", "13 lid 3"), place("beslissing", "13 lid 2"),
            place("beslissing-genomen", "13 lid 2"), place("voorziening-gevraagd", "12 lid 4"),
            place("voorziening", "12 lid 4"), place("voorziening-einde", "12 lid 4"),
            place("wraking-gevraagd", "7 lid 8"), place("wraking-beslist", "7 lid 8"),
            place("commissie-niet-compleet", "7 lid 4"), place("raadsman", "11 lid 3"),
            place("begeleiding", "11 lid 4"), place("onderzoek-geadviseerd", "6 lid 3"),
            place("onderzoek-beslist", "6 lid 3"), place("algemeen-advies", "6 lid 4"),
            place("bemiddeling-voorgesteld", "10 lid 1"), place("bemiddeling-geweigerd", "10 lid 1"),
            place("bemiddeling-loopt", "10 lid 1"), place("bemiddeling-voorbij", "10 lid 1"));

    /** Who gets which letter, by hand. */
    private static final Map<String, String> TO = Map.ofEntries(place("ontvangstbevestiging", "klager"),
            place("verzoek-aanvulling", "klager"), place("ontvankelijkheid", "klager"),
            place("advies-niet-ontvankelijk", "bevoegd-gezag"), place("teruggezonden", "secretaris voorzitter"),
            place("niet-ontvankelijk", "klager secretaris"), place("afschrift", "aangeklaagde"),
            place("uitnodiging", "aangeklaagde klager"), place("stuk-andere-partij", "aangeklaagde klager"),
            place("laat-stuk-beslist", "aangeklaagde klager"), place("feitenoverzicht", "aangeklaagde klager"),
            place("later-advies", "aangeklaagde klager"), place("advies", "bevoegd-gezag"),
            place("afschrift-advies", "aangeklaagde klager"), place("verdaging", "aangeklaagde klager"),
            place("beslissing", "aangeklaagde klager"), place("beslissing-genomen", "secretaris"),
            place("voorziening-gevraagd", "aangeklaagde bevoegd-gezag klager secretaris"),
            place("voorziening", "aangeklaagde klager secretaris"),
            place("voorziening-einde", "aangeklaagde klager secretaris"),
            place("wraking-gevraagd", "secretaris voorzitter"),
            place("wraking-beslist", "aangeklaagde bevoegd-gezag klager"),
            place("commissie-niet-compleet", "aangeklaagde klager secretaris voorzitter"),
            place("ingetrokken", "aangeklaagde bevoegd-gezag klager secretaris"),
            place("meelezen", "aangeklaagde klager secretaris"), place("raadsman", "aangeklaagde klager secretaris"),
            place("bijstand-beeindigd", "klager secretaris"),
            place("begeleiding", "aangeklaagde klager secretaris"),
            place("hersteld", "aangeklaagde bevoegd-gezag klager secretaris"),
            place("uitvoeringsopdracht", "uitvoerder"), place("uitgevoerd", "bevoegd-gezag"),
            place("onderzoek-geadviseerd", "bevoegd-gezag"),
            place("onderzoek-beslist", "aangeklaagde klager secretaris"), place("algemeen-advies", "secretaris"),
            place("gedraging-ingetrokken", "aangeklaagde bevoegd-gezag klager secretaris"),
            place("bemiddeling-voorgesteld", "aangeklaagde klager secretaris"),
            place("bemiddeling-geweigerd", "aangeklaagde klager secretaris"),
            place("bemiddeling-loopt", "aangeklaagde klager secretaris"),
            place("bemiddeling-voorbij", "aangeklaagde klager secretaris voorzitter"),
            place("klager-overleden", "secretaris voorzitter"),
            place("beeindigd", "aangeklaagde bevoegd-gezag klager secretaris"));

    /** A letter, with how the procedure stood then. */
    record Sent(String story, Kennisgeving letter, Procedure procedure, ProcedureRules rules) {

        String in(Language language) {
            var kept = WRITER.text(letter, procedure, rules, null, Map.of());
            return language == Language.NL
                    ? kept
                    : WRITER.translation(letter, procedure, rules, kept, language).orElseThrow();
        }

        @Override
        public String toString() {
            return story + ": " + letter.brief().code() + " -> " + letter.aan().code();
        }
    }

    static Stream<Sent> underKr2021() {
        return sent(RegelsFixture.kr2021());
    }

    static Stream<Sent> underTheOtherRegeling() {
        return sent(InventedRegels.regelset());
    }

    private static Stream<Sent> sent(Regelset regelset) {
        return LetterStories.under(regelset).entrySet().stream()
                .flatMap(one -> one.getValue().procedure().ledger().told().stream().map(letter -> new Sent(
                        one.getKey(), letter, one.getValue().procedure(), one.getValue().rules)));
    }

    @Test
    void everyLetterHasAnAddresseeHereAndNoOther() {
        var to = new TreeMap<String, TreeSet<String>>();
        Stream.concat(underKr2021(), underTheOtherRegeling()).forEach(sent -> to
                .computeIfAbsent(sent.letter().brief().code(), _ -> new TreeSet<>()).add(sent.letter().aan().code()));

        assertThat(to.keySet()).containsExactlyInAnyOrderElementsOf(
                Stream.of(LetterKind.values()).map(LetterKind::code).toList());
        assertThat(to.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                one -> String.join(" ", one.getValue())))).isEqualTo(TO);
    }

    @ParameterizedTest
    @MethodSource("underKr2021")
    void aLetterSaysToWhomWhenAboutWhatAndWhereThatIsLaidDown(Sent sent) {
        var text = sent.in(Language.NL);

        assertThat(text).startsWith("Aan: ").contains("Datum: " + TEXTS.in(Language.NL).day(sent.letter().op()))
                .contains("Over: " + TEXTS.in(Language.NL).of(LetterWriter.title(sent.letter().brief())))
                .contains(sent.rules().regelset().titel());
        var place = PLACES.get(sent.letter().brief().code());
        assertThat(text).contains(place == null
                ? "De regeling zegt hier niets over."
                : "volgens: Klachtenregeling, artikel " + place + ".");
        isWhole(text, sent);
    }

    @ParameterizedTest
    @MethodSource("underTheOtherRegeling")
    void underAnotherRegelingEveryArtikelAndLengthIsThatOfTheOther(Sent sent) {
        var text = sent.in(Language.NL);

        assertThat(text).contains("Verzonnen regeling");
        assertThat(text.replaceAll("\\(Algemene termijnenwet[^)]*\\)", ""))
                .doesNotContainPattern("lid \\d|weken|artikel (9|1[0-3])\\b");
        isWhole(text, sent);
    }

    @ParameterizedTest
    @MethodSource("underKr2021")
    void inEnglishItSaysAsMuch(Sent sent) {
        var english = sent.in(Language.EN);

        assertThat(english).startsWith("To: ").doesNotContain("Waarom deze dag", " het ", "{");
        assertThat(english.split("\n\n")).hasSameSizeAs(sent.in(Language.NL).split("\n\n"));
    }

    @ParameterizedTest
    @MethodSource("underKr2021")
    void aPartyReadsWhomToTurnToAndTheAangeklaagdeIsOfferedSomebodyElse(Sent sent) {
        var text = sent.in(Language.NL);

        if (sent.letter().aan().isParty()) {
            assertThat(text).contains("vertrouwenspersoon", "secretaris van de Klachtencommissie");
        }
        assertThat(text.contains("een andere dan die de klager bijstaat"))
                .isEqualTo(sent.letter().aan() == Story.BAS.as());
    }

    @ParameterizedTest
    @MethodSource("underKr2021")
    void eachTermThatALetterStartsIsInItWithItsReason(Sent sent) {
        var own = List.of("aanvulling", "nadere-stukken", "reactie-feiten", "reactie-laat-stuk");
        var started = sent.procedure().ledger().terms().stream()
                .filter(term -> term.start().equals(sent.letter().op()) && term.voor() == sent.letter().aan()
                        && term.track() == sent.letter().track() && own.contains(term.code()))
                .toList();

        if (List.of("uitnodiging", "feitenoverzicht").contains(sent.letter().brief().code())) {
            assertThat(started).isNotEmpty().allSatisfy(term -> assertThat(sent.in(Language.NL))
                    .contains("tot en met " + TEXTS.in(Language.NL).day(term.einde()) + ". Waarom deze dag: "));
        }
    }

    /** What nobody may learn from a letter that is not theirs: names, ids, what somebody wrote, or a hole in the text. */
    private static void isWhole(String text, Sent sent) {
        assertThat(text).doesNotContain("{", "}", "null", "noa", "kiki", "greet", "gerda", "zit-", "stuk-1",
                "laat-1", "[", "  ");
        assertThat(text.split("\n\n")).as(sent.toString()).hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(paragraph -> assertThat(paragraph).matches("(?s).*[.)]|Aan: .*"));
    }

    @Test
    void afterADeathNobodyIsAskedToEndWhatCannotBeEnded() {
        assertThat(died(Stage.VERSTREKT)).contains("De commissie beslist met een reden of zij de klacht beëindigt");
        assertThat(died(Stage.BIJ_BEVOEGD_GEZAG)).contains("De klager is overleden.", "Erfgenamen")
                .doesNotContain("beëindigt");
    }

    private static String died(Stage stage) {
        var story = Story.at(stage);
        story.does(Story.KIKI, new Act.MeldKlagerWeg(Wegvalreden.OVERLEDEN, story.today()));
        return WRITER.text(story.procedure().ledger().told().getLast(), story.procedure(), story.rules, null, Map.of());
    }

    @Test
    void theEndOfAssistanceSaysWhichEndedAndWhichGoesOn() {
        var story = Story.at(Stage.VERSTREKT).does(Story.NOA, new Act.LaatMeelezen("vera", true))
                .does(Story.NOA, new Act.NoemRaadsman("r")).after(1).does(Story.KIKI, new Act.BeeindigBijstand(2));
        assertThat(lastTo(Participant.KLAGER, story)).contains("De bijstand door uw raadsman of raadsvrouw is",
                "De vertrouwenspersoon blijft meelezen.").doesNotContain("meelas");

        story.after(1).does(Story.NOA, new Act.BeeindigBijstand(1));
        assertThat(lastTo(Participant.SECRETARIS, story)).contains("leest geen vertrouwenspersoon meer mee")
                .doesNotContain("raadsman");
    }

    private static String lastTo(Participant reader, Story story) {
        return WRITER.text(story.procedure().ledger().told().stream().filter(one -> one.aan() == reader)
                .reduce((_, later) -> later).orElseThrow(), story.procedure(), story.rules, null, Map.of());
    }

    @Test
    void theLettersOfKr2021AreThoseThatPeopleRead() throws IOException {
        var all = new ArrayList<String>();
        LetterStories.under(RegelsFixture.kr2021()).forEach((name, story) -> {
            all.add("======== " + name);
            story.procedure().ledger().told().forEach(letter -> all
                    .add("-------- " + letter.nr() + "\n"
                            + WRITER.text(letter, story.procedure(), story.rules, null, Map.of())));
        });
        var text = String.join("\n\n", all) + "\n";
        if (Boolean.getBoolean("letters.write")) {
            Files.writeString(ALL, text);
        }

        assertThat(text).isEqualTo(Files.readString(ALL));
    }

    /** What a rule says is never said by the code or by a text: no artikel, no length. */
    @Test
    void neitherCodeNorTextsHoldAnArtikelOrANumber() throws IOException {
        try (var files = Files.list(Path.of("src/main/java/nl/tegenkracht/klacht/brieven"))) {
            for (var source : files.toList()) {
                assertThat(Files.readString(source).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", ""))
                        .as(source.getFileName().toString()).doesNotContainPattern("(?<![\\w.])([3-9]|\\d{2,})(?!\\w)");
            }
        }
        for (var bundle : List.of("brieven", "brieven_en")) {
            assertThat(Files.readString(Path.of("src/main/resources/messages/" + bundle + ".properties"))
                    .replaceAll("\\{\\d}", "")).doesNotContainPattern("\\d");
        }
    }

    private static Map.Entry<String, String> place(String letter, String place) {
        return Map.entry(letter, place);
    }
}
