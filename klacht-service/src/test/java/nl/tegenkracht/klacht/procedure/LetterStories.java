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
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.procedure.state.Voorziening.Reason;
import nl.tegenkracht.klacht.procedure.state.Voorziening.Request;

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

    private Story leaves() {
        var story = at(Stage.BIJ_BEVOEGD_GEZAG, regelset);
        return story.does(LOTTE, new Act.Verschoon(story.stuk()));
    }
}
