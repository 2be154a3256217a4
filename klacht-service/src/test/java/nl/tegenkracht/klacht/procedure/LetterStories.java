package nl.tegenkracht.klacht.procedure;

import static nl.tegenkracht.klacht.procedure.Story.BAS;
import static nl.tegenkracht.klacht.procedure.Story.GREET;
import static nl.tegenkracht.klacht.procedure.Story.KAREL;
import static nl.tegenkracht.klacht.procedure.Story.KIKI;
import static nl.tegenkracht.klacht.procedure.Story.LOTTE;
import static nl.tegenkracht.klacht.procedure.Story.NOA;
import static nl.tegenkracht.klacht.procedure.state.Participant.AANGEKLAAGDE;
import static nl.tegenkracht.klacht.procedure.state.Participant.KLAGER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Bemiddeling.Status;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.procedure.state.Voorziening.Reason;
import nl.tegenkracht.klacht.procedure.state.Voorziening.Request;
import nl.tegenkracht.klacht.procedure.state.Wegval.Wegvalreden;

/** Klachten in which together every letter is sent to everybody who can get it. */
final class LetterStories {

    private final Regelset regelset;

    private LetterStories(Regelset regelset) {
        this.regelset = regelset;
    }

    /** By what happens in it. */
    static Map<String, Story> under(Regelset regelset) {
        var stories = new LetterStories(regelset);
        var all = new LinkedHashMap<String, Story>();
        all.put("the way it mostly goes", Story.at(Stage.BESLIST, regelset));
        all.put("completed, partly admissible, and the other part not", stories.partly());
        all.put("sent back, and then taken up after all", stories.back());
        all.put("late pieces, and not everybody came", stories.latePieces());
        all.put("later advice, adjourned, and departed from too late", stories.late());
        all.put("a measure that the klager asked for, and its end", stories.measure(KLAGER, AANGEKLAAGDE));
        all.put("a measure that the aangeklaagde asked for", stories.measure(AANGEKLAAGDE, KLAGER));
        all.put("a member who is replaced", stories.replaced());
        all.put("a member who leaves after the advice", stories.leaves());
        all.put("withdrawn after the afschrift", at(Stage.VERSTREKT, regelset).does(NOA, new Act.TrekIn(0)));
        all.put("withdrawn from the bevoegd gezag",
                at(Stage.ADVIES_NIET_ONTVANKELIJK, regelset).does(NOA, new Act.TrekIn(0)));
        all.put("investigated from outside, mended, and carried out", stories.investigated());
        all.put("one of the acts is withdrawn", stories.withdrawnOne());
        all.put("solved together, and not", stories.mediated());
        all.put("the klager dies", at(Stage.VERSTREKT, regelset)
                .does(KIKI, new Act.MeldKlagerWeg(Wegvalreden.OVERLEDEN, Story.FILED))
                .does(KAREL, new Act.Beeindig(1, "e")));
        all.put("the aangeklaagde dies", stories.accusedDies());
        all.put("both sides are assisted", stories.assisted());
        return all;
    }

    private static Story at(Stage stage, Regelset regelset) {
        return Story.at(stage, regelset);
    }

    private Story partly() {
        var story = at(Stage.AANVULLEN, regelset);
        story.after(2).does(NOA, new Act.VulAan(story.stuk())).does(KIKI, new Act.MarkeerCompleet(story.today()))
                .does(KAREL, story.judges(1, List.of("g2")));
        return story.after(5).does(GREET, new Act.BeslisNietOntvankelijk(2, true, story.stuk()));
    }

    private Story back() {
        var story = at(Stage.COMPLEET, regelset);
        for (var times = 0; times <= story.rules.limit("terug"); times++) {
            story.after(1).does(KAREL, story.judges(1, List.of("g1", "g2")));
            story.after(1).does(GREET, new Act.BeslisNietOntvankelijk(1, false, story.stuk()));
        }
        return story;
    }

    private Story latePieces() {
        var story = at(Stage.VERSTREKT, regelset).does(NOA, new Act.DienStukIn(1, "tijdig", false))
                .does(BAS, new Act.DienStukIn(1, "ook-tijdig", false));
        story.does(KIKI, new Act.PlanHoorzitting(1, story.today().plusDays(14), true, story.today().plusDays(10),
                story.stuk()));
        story.after(12).does(NOA, new Act.DienStukIn(1, "laat-1", false))
                .does(BAS, new Act.DienStukIn(1, "laat-2", false));
        story.after(1).does(KAREL, new Act.BeslisLaatStuk(1, "laat-1", true, story.stuk()))
                .does(KAREL, new Act.BeslisLaatStuk(1, "laat-2", false, story.stuk()));
        return story.after(1).does(KIKI, new Act.HoudHoorzitting(1, List.of(AANGEKLAAGDE), story.stuk()))
                .does(KIKI, new Act.LegFeitenVoor(1, story.stuk()));
    }

    private Story late() {
        var story = at(Stage.FEITEN_VOORGELEGD, regelset);
        story.does(KAREL, new Act.KondigLaterAdviesAan(1, story.running("advies", 1).einde().plusDays(14),
                story.stuk())).does(NOA, new Act.Reageer(1, story.stuk(), null))
                .does(BAS, new Act.Reageer(1, null, story.stuk())).does(KAREL, story.adopts(1, "ja"))
                .does(KAREL, new Act.OndertekenAdvies(1)).does(KIKI, new Act.OndertekenAdvies(1))
                .does(Actor.SYSTEEM, new Act.LegAdviesTerInzage(1, story.today()));
        story.after(3).does(GREET, new Act.Verdaag(1, story.running("beslissing", 1).einde().plusDays(5),
                story.stuk()));
        return story.after(60).does(GREET, new Act.Beslis(1, false, story.stuk(), story.stuk()));
    }

    private Story measure(Participant asks, Participant touches) {
        var story = at(Stage.VERSTREKT, regelset);
        story.does(asks == KLAGER ? NOA : BAS, new Act.VraagVoorziening(1,
                new Request(asks, touches, Reason.WELZIJN_KLAGER), story.stuk()))
                .does(KIKI, new Act.HoorOverVoorziening(1, 1, KLAGER))
                .does(KIKI, new Act.HoorOverVoorziening(1, 1, AANGEKLAAGDE))
                .does(KAREL, new Act.OverlegOverVoorziening(1, 1, story.stuk()));
        story.after(1).does(GREET, new Act.TrefVoorziening(1, 1, story.today(), story.today().plusDays(40),
                story.stuk(), story.stuk(), null));
        return story.after(9).does(GREET, new Act.BeeindigVoorziening(1, 1, story.today()));
    }

    private Story replaced() {
        var story = at(Stage.VERSTREKT, regelset).does(NOA, new Act.VraagWraking("zit-1", "wens"));
        return story.does(KAREL, new Act.BeslisWraking("zit-1", true, story.stuk()));
    }

    private Story investigated() {
        var story = at(Stage.GEHOORD, regelset).does(KAREL, new Act.AdviseerExternOnderzoek(1, "o1"))
                .does(GREET, new Act.BeslisExternOnderzoek(1, "o2")).does(KIKI, new Act.LegOnderzoekVast(1, "o3"))
                .does(KIKI, new Act.LegFeitenVoor(1, "f"));
        story.after(1).does(KIKI, new Act.HerstelStuk("f", "f2")).does(KAREL, new Act.GeefAlgemeenAdvies("alg"))
                .does(NOA, new Act.Reageer(1, story.stuk(), null)).does(BAS, new Act.Reageer(1, story.stuk(), null))
                .does(KAREL, story.adopts(1, "ja")).does(KAREL, new Act.OndertekenAdvies(1))
                .does(KIKI, new Act.OndertekenAdvies(1))
                .does(Actor.SYSTEEM, new Act.LegAdviesTerInzage(1, story.today()));
        story.after(2).does(KAREL, new Act.HerstelStuk(last(story, PieceKind.ADVIES), "a2"))
                .does(GREET, new Act.Beslis(1, true, "b", null));
        return story.after(1).does(GREET, new Act.HerstelStuk("b", "b2"))
                .does(GREET, new Act.GeefUitvoeringsopdracht(1, "ula", story.today(), "u"))
                .does(new Actor("ula", Participant.UITVOERDER), new Act.MeldUitgevoerd(1, story.today()));
    }

    private static String last(Story story, PieceKind kind) {
        return story.procedure().ledger().pieces().stream().filter(piece -> piece.kind() == kind).map(Piece::stuk)
                .reduce((_, later) -> later).orElseThrow();
    }

    private Story withdrawnOne() {
        var story = at(Stage.TERUG_BIJ_COMMISSIE, regelset);
        story.does(KAREL, story.judges(1, List.of())).does(KIKI, new Act.StuurAfschrift(1, "bas", story.stuk()));
        return story.after(1).does(NOA, new Act.TrekGedragingIn(1, "g2"));
    }

    private Story mediated() {
        var story = at(Stage.VERSTREKT, regelset).does(KIKI, new Act.StelBemiddelingVoor(1, "m1"))
                .does(NOA, new Act.AntwoordOpBemiddeling(1, true, "m2"))
                .does(BAS, new Act.AntwoordOpBemiddeling(1, true, null))
                .does(KIKI, new Act.BeeindigBemiddeling(1, Status.OPGELOST, "m3"));
        story.after(1).does(KIKI, new Act.StelBemiddelingVoor(1, "m4"))
                .does(NOA, new Act.AntwoordOpBemiddeling(1, true, "m5"))
                .does(BAS, new Act.AntwoordOpBemiddeling(1, false, null));
        return story.after(1).does(KIKI, new Act.StelBemiddelingVoor(1, "m6"))
                .does(NOA, new Act.AntwoordOpBemiddeling(1, true, "m7"))
                .does(NOA, new Act.AntwoordOpBemiddeling(1, false, null));
    }

    private Story accusedDies() {
        var story = at(Stage.BIJ_BEVOEGD_GEZAG, regelset);
        return story.does(KIKI, new Act.MeldAangeklaagdeWeg(1, Wegvalreden.OVERLEDEN, story.today()));
    }

    private Story assisted() {
        var story = at(Stage.VERSTREKT, regelset).after(1).does(NOA, new Act.LaatMeelezen("vera", true))
                .does(NOA, new Act.NoemRaadsman("r1")).does(BAS, new Act.LaatMeelezen("vonne", true))
                .does(BAS, new Act.NoemRaadsman("r2"));
        story.after(1).does(KIKI, new Act.PlanHoorzitting(1, story.today().plusDays(14), true,
                story.today().plusDays(10), story.stuk())).does(NOA, new Act.ZegWieMeekomt(1, "b1"))
                .does(BAS, new Act.ZegWieMeekomt(1, "b2"));
        return story.after(1).does(NOA, new Act.BeeindigBijstand(1));
    }

    private Story leaves() {
        var story = at(Stage.BIJ_BEVOEGD_GEZAG, regelset);
        return story.does(LOTTE, new Act.Verschoon(story.stuk()));
    }
}
