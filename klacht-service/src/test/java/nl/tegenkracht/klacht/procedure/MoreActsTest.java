package nl.tegenkracht.klacht.procedure;

import static nl.tegenkracht.klacht.procedure.RefusedAssert.assertRefused;
import static nl.tegenkracht.klacht.procedure.Story.BAS;
import static nl.tegenkracht.klacht.procedure.Story.GREET;
import static nl.tegenkracht.klacht.procedure.Story.KAREL;
import static nl.tegenkracht.klacht.procedure.Story.KIKI;
import static nl.tegenkracht.klacht.procedure.Story.NOA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.act.Acts;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Stage;
import org.junit.jupiter.api.Test;

/** Mending, carrying out, investigation from outside, a general advice, and withdrawing one act. */
class MoreActsTest {

    private static final Actor ULA = new Actor("ula", Participant.UITVOERDER);

    @Test
    void aSlipIsMendedBesideTheOldVersionForTheSamePeopleAndMovesNothing() {
        var story = Story.at(Stage.FEITEN_VOORGELEGD);
        var facts = piece(story, PieceKind.FEITENOVERZICHT);
        var terms = story.now().ledger().terms();
        story.after(1).does(KIKI, new Act.HerstelStuk(facts, "beter"));

        assertThat(story.told()).containsExactlyInAnyOrder("hersteld -> klager", "hersteld -> aangeklaagde");
        assertThat(story.now().ledger().terms()).isEqualTo(terms);
        for (var reader : List.of(NOA, BAS, KAREL)) {
            assertThat(Reading.of(story.now(), reader)).extracting(Piece::stuk).contains(facts, "beter");
        }
        assertThat(Reading.of(story.now(), GREET)).isEmpty();
        assertThat(Acts.mendable(story.now(), KIKI)).extracting(Piece::stuk).contains("beter").doesNotContain(facts);
    }

    @Test
    void whatNobodyHasYetCannotBeMendedAndNobodyMendsWhatIsOfSomebodyElse() {
        var story = Story.at(Stage.GEHOORD);
        var report = piece(story, PieceKind.HOORVERSLAG);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> story.does(KIKI, new Act.HerstelStuk(report, "x")));

        var advised = Story.at(Stage.BIJ_BEVOEGD_GEZAG);
        var advice = piece(advised, PieceKind.ADVIES);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> advised.does(KIKI, new Act.HerstelStuk(advice, "x")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> advised.does(GREET, new Act.HerstelStuk(advice, "x")));
        assertThat(advised.does(KAREL, new Act.HerstelStuk(advice, "x")).told()).containsExactlyInAnyOrder(
                "hersteld -> klager", "hersteld -> aangeklaagde", "hersteld -> bevoegd-gezag");
    }

    @Test
    void aMendedAdjournmentIsNoSecondOne() {
        var story = Story.at(Stage.BIJ_BEVOEGD_GEZAG);
        story.does(GREET, new Act.Verdaag(1, story.running("beslissing", 1).einde().plusDays(3), "v"))
                .does(GREET, new Act.HerstelStuk("v", "v2"));

        assertThat(story.now().ledger().count(PieceKind.VERDAGING, 1)).isEqualTo(1);
    }

    @Test
    void theBevoegdGezagRevisesItsDecisionWithANewLetterToAllThree() {
        var story = Story.at(Stage.BESLIST);
        story.does(GREET, new Act.HerstelStuk(piece(story, PieceKind.BESLISSING), "anders"));

        assertThat(story.told()).containsExactlyInAnyOrder("hersteld -> klager", "hersteld -> aangeklaagde",
                "hersteld -> secretaris");
    }

    @Test
    void whoCarriesADecisionOutReadsTheOrderAndNothingElseUntilItIsDone() {
        var story = Story.at(Stage.BESLIST);
        story.does(GREET, new Act.GeefUitvoeringsopdracht(1, "ula", story.today(), "opdracht"));

        assertThat(story.reads(ULA)).containsExactly("UITVOERINGSOPDRACHT");
        assertThat(Reading.letters(story.now(), ULA)).extracting(letter -> letter.brief().code())
                .containsExactly("uitvoeringsopdracht");
        assertThat(Reading.terms(story.now(), ULA)).isEmpty();
        assertThat(Reading.stage(story.now(), 1, ULA)).isNull();
        for (var other : List.of(NOA, BAS, KIKI, KAREL)) {
            assertThat(story.reads(other)).doesNotContain("UITVOERINGSOPDRACHT");
            assertThat(Reading.letters(story.now(), other)).noneMatch(letter -> letter.aan() == ULA.as());
        }
        assertRefused(story, GREET, new Act.GeefUitvoeringsopdracht(1, "bas", story.today(), "x"), "executor-involved",
                null);

        story.does(ULA, new Act.MeldUitgevoerd(1, story.today()));
        assertThat(story.told()).containsExactly("uitgevoerd -> bevoegd-gezag");
        assertThat(story.reads(ULA)).isEmpty();
        assertThat(Reading.readers(story.now())).doesNotContain(ULA);
    }

    @Test
    void whoCarriesOutOneOrderReadsNotTheLetterOfAnother() {
        var story = Story.at(Stage.BESLIST);
        story.does(GREET, new Act.GeefUitvoeringsopdracht(1, "ula", story.today(), "o1"))
                .does(GREET, new Act.GeefUitvoeringsopdracht(1, "udo", story.today(), "o2"))
                .does(GREET, new Act.GeefUitvoeringsopdracht(1, "ula", story.today(), "o3"));
        var udo = new Actor("udo", Participant.UITVOERDER);

        var letters = story.now().ledger().told().stream().filter(one -> one.aan() == Participant.UITVOERDER).toList();
        assertThat(Reading.letters(story.now(), udo)).containsExactly(letters.get(1));
        assertThat(Reading.letters(story.now(), ULA)).containsExactly(letters.get(0), letters.get(2));

        story.does(ULA, new Act.MeldUitgevoerd(1, story.today()));
        assertThat(Reading.letters(story.now(), ULA)).containsExactly(letters.get(2));
        assertThat(Reading.letters(story.now(), udo)).containsExactly(letters.get(1));
    }

    @Test
    void onAnInvestigationFromOutsideTheBevoegdGezagDecidesAndTheTermRunsOn() {
        var story = Story.at(Stage.GEHOORD);
        var due = story.running("advies", 1).einde();
        assertRefused(story, KIKI, new Act.LegOnderzoekVast(1, "r"), "investigation-undecided", "KR-2021 art. 6.3");
        story.does(KAREL, new Act.AdviseerExternOnderzoek(1, "a"));
        assertThat(story.told()).containsExactly("onderzoek-geadviseerd -> bevoegd-gezag");
        assertThat(story.offered(GREET)).contains(ActKind.BESLIS_EXTERN_ONDERZOEK);
        assertThat(story.reads(NOA)).doesNotContain("ONDERZOEKSADVIES");
        assertRefused(story, KAREL, new Act.AdviseerExternOnderzoek(1, "b"), "investigation-open", "KR-2021 art. 6.3");

        story.does(GREET, new Act.BeslisExternOnderzoek(1, "b")).does(KIKI, new Act.LegOnderzoekVast(1, "r"));
        assertThat(story.reads(NOA)).contains("ONDERZOEKSBESLISSING").doesNotContain("ONDERZOEKSRAPPORT");
        assertThat(story.does(KIKI, new Act.LegFeitenVoor(1, "f")).reads(BAS)).contains("ONDERZOEKSRAPPORT");
        assertThat(story.running("advies", 1).einde()).isEqualTo(due);
    }

    @Test
    void aGeneralAdviceTellsNobodyOfTheCaseAlsoAfterItWasWithdrawn() {
        var story = Story.at(Stage.COMPLEET).does(NOA, new Act.TrekIn(0))
                .does(KAREL, new Act.GeefAlgemeenAdvies("advies"));

        assertThat(story.told()).containsExactly("algemeen-advies -> secretaris");
        assertThat(Reading.readers(story.now())).noneMatch(reader -> reader.as() == Participant.BEVOEGD_GEZAG);
        assertThat(story.reads(NOA)).doesNotContain("ALGEMEEN_ADVIES");
    }

    @Test
    void oneActOfSeveralIsWithdrawnAndTheRestGoesOn() {
        var story = Story.at(Stage.VERSTREKT).does(NOA, new Act.TrekGedragingIn(1, "g2"));

        assertThat(story.now().tracks()).extracting(track -> track.stage() + " " + track.subject().gedragingen())
                .containsExactly("VERSTREKT [g1]", "INGETROKKEN [g2]");
        assertThat(story.told()).containsExactly("gedraging-ingetrokken -> klager",
                "gedraging-ingetrokken -> secretaris", "gedraging-ingetrokken -> aangeklaagde");
        assertThat(story.running("advies", 1)).isNotNull();
        assertRefused(story, NOA, new Act.TrekGedragingIn(1, "g1"), "only-conduct", null);
    }

    private static String piece(Story story, PieceKind kind) {
        return story.procedure().ledger().pieces().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow()
                .stuk();
    }
}
