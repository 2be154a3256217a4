package nl.tegenkracht.klacht.procedure;

import static nl.tegenkracht.klacht.procedure.state.Participant.AANGEKLAAGDE;
import static nl.tegenkracht.klacht.procedure.state.Participant.KLAGER;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.act.Acts;
import nl.tegenkracht.klacht.procedure.state.Actor;
import nl.tegenkracht.klacht.procedure.state.Bemiddeling.Status;
import nl.tegenkracht.klacht.procedure.state.Bereik.Kanaal;
import nl.tegenkracht.klacht.procedure.state.Piece;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Seat;
import nl.tegenkracht.klacht.procedure.state.Voorziening.Reason;
import nl.tegenkracht.klacht.procedure.state.Voorziening.Request;
import nl.tegenkracht.klacht.procedure.state.Wegval.Wegvalreden;

/** An act of each kind, with what somebody could fill in; often possible, not always. */
final class Samples {

    private final Random random;

    Samples(long seed) {
        random = new Random(seed);
    }

    Act of(ActKind kind, Story story, Actor who, int nr) {
        return switch (kind) {
            case BEVESTIG_ONTVANGST -> new Act.BevestigOntvangst();
            case NOEM_AANGEKLAAGDEN -> new Act.NoemAangeklaagden(random.nextBoolean()
                    ? List.of(List.of("g1", "g2"))
                    : List.of(List.of("g1", "g2"), List.of("g3", "g4")));
            case VRAAG_AANVULLING -> new Act.VraagAanvulling(story.stuk(), random.nextBoolean());
            case VUL_AAN -> new Act.VulAan(story.stuk());
            case MARKEER_COMPLEET -> new Act.MarkeerCompleet(story.today().minusDays(random.nextInt(3)));
            case STEL_COMMISSIE_SAMEN -> new Act.StelCommissieSamen(story.candidates());
            case VERKLAAR_VRIJ -> new Act.VerklaarVrij();
            case VERSCHOON -> new Act.Verschoon(story.stuk());
            case VRAAG_WRAKING -> new Act.VraagWraking(member(story), story.stuk());
            case BESLIS_WRAKING -> new Act.BeslisWraking(challenged(story), random.nextInt(3) == 0, story.stuk());
            case VERVANG_LID -> new Act.VervangLid(story.deputy(vacant(story)));
            case BEZORG -> new Act.Bezorg(1 + random.nextInt(1 + story.procedure().ledger().told().size()),
                    story.today());
            case MAAK_BEKEND -> new Act.MaakBekend(1 + random.nextInt(1 + story.procedure().ledger().told().size()),
                    Kanaal.POST, story.today());
            case LAAT_MEELEZEN -> new Act.LaatMeelezen(random.nextBoolean() ? "vera" : "vonne", true);
            case NOEM_RAADSMAN -> new Act.NoemRaadsman(story.stuk());
            case BEEINDIG_BIJSTAND -> new Act.BeeindigBijstand(1 + random.nextInt(
                    1 + story.procedure().surroundings().bijstand().size()));
            case HERSTEL_STUK -> new Act.HerstelStuk(Acts.mendable(story.procedure(), who).stream().map(Piece::stuk)
                    .reduce((_, later) -> later).orElse("geen"), story.stuk());
            case MELD_UITGEVOERD -> new Act.MeldUitgevoerd(1 + random.nextInt(
                    1 + story.procedure().surroundings().opdrachten().size()), story.today());
            case MELD_KLAGER_WEG -> new Act.MeldKlagerWeg(reason(), story.today());
            case GEEF_ALGEMEEN_ADVIES -> new Act.GeefAlgemeenAdvies(story.stuk());
            case KIES_BEREIKBAARHEID -> new Act.KiesBereikbaarheid(
                    Kanaal.values()[random.nextInt(Kanaal.values().length)], story.stuk());
            default -> onTrack(kind, story, who, nr);
        };
    }

    private Act onTrack(ActKind kind, Story story, Actor who, int nr) {
        var today = story.today();
        return switch (kind) {
            case WIJS_BEVOEGD_GEZAG_AAN -> new Act.WijsBevoegdGezagAan(nr, "greet", "gerda");
            case BEOORDEEL ->
                story.judges(nr, List.of(List.<String>of(), List.of("g1"), List.of("g1", "g2", "g3", "g4"))
                        .get(random.nextInt(3)));
            case BESLIS_NIET_ONTVANKELIJK -> new Act.BeslisNietOntvankelijk(nr, random.nextBoolean(), story.stuk());
            case STUUR_AFSCHRIFT -> new Act.StuurAfschrift(nr, account(story, nr), story.stuk());
            case PLAN_HOORZITTING -> new Act.PlanHoorzitting(nr, today.plusDays(6), random.nextBoolean(),
                    today.plusDays(random.nextInt(5)), story.stuk());
            case VRAAG_ANDERE_DAG -> new Act.VraagAndereDag(nr, story.stuk());
            case HOUD_HOORZITTING -> new Act.HoudHoorzitting(nr,
                    random.nextInt(4) == 0 ? List.of(AANGEKLAAGDE) : List.of(), story.stuk());
            case DIEN_STUK_IN -> new Act.DienStukIn(nr, story.stuk(), random.nextBoolean());
            case BESLIS_LAAT_STUK -> new Act.BeslisLaatStuk(nr, late(story, nr), random.nextBoolean(), story.stuk());
            case LEG_FEITEN_VOOR -> new Act.LegFeitenVoor(nr, story.stuk());
            case REAGEER -> new Act.Reageer(nr, story.stuk(), random.nextBoolean() ? story.stuk() : null);
            case STEL_ADVIES_VAST -> story.adopts(nr, random.nextBoolean() ? "ja" : "nee", "ja");
            case ONDERTEKEN_ADVIES -> new Act.OndertekenAdvies(nr);
            case KONDIG_LATER_ADVIES_AAN -> new Act.KondigLaterAdviesAan(nr, later("advies", story, nr), story.stuk());
            case LEG_ADVIES_TER_INZAGE -> new Act.LegAdviesTerInzage(nr, today);
            case LEES_ADVIES -> new Act.LeesAdvies(nr);
            case VERDAAG -> new Act.Verdaag(nr, later("beslissing", story, nr), story.stuk());
            case BESLIS -> random.nextBoolean()
                    ? new Act.Beslis(nr, true, story.stuk(), null)
                    : new Act.Beslis(nr, false, story.stuk(), story.stuk());
            case GEEF_UITVOERINGSOPDRACHT ->
                new Act.GeefUitvoeringsopdracht(nr, "ula", today, story.stuk());
            case ADVISEER_EXTERN_ONDERZOEK -> new Act.AdviseerExternOnderzoek(nr, story.stuk());
            case BESLIS_EXTERN_ONDERZOEK -> new Act.BeslisExternOnderzoek(nr, story.stuk());
            case LEG_ONDERZOEK_VAST -> new Act.LegOnderzoekVast(nr, story.stuk());
            case TREK_GEDRAGING_IN -> new Act.TrekGedragingIn(nr, random.nextBoolean() ? "g1" : "g2");
            case STEL_BEMIDDELING_VOOR -> new Act.StelBemiddelingVoor(nr, story.stuk());
            case ANTWOORD_OP_BEMIDDELING ->
                new Act.AntwoordOpBemiddeling(nr, random.nextInt(9) > 0, story.stuk());
            case BEEINDIG_BEMIDDELING ->
                new Act.BeeindigBemiddeling(nr, random.nextBoolean() ? Status.GESTOPT : Status.NIET_OPGELOST, null);
            case MELD_AANGEKLAAGDE_WEG -> new Act.MeldAangeklaagdeWeg(nr, reason(), today);
            case BEEINDIG -> new Act.Beeindig(nr, story.stuk());
            case ZEG_WIE_MEEKOMT -> new Act.ZegWieMeekomt(nr, story.stuk());
            case VRAAG_VOORZIENING -> new Act.VraagVoorziening(nr, new Request(who.as(),
                    random.nextBoolean() ? KLAGER : AANGEKLAAGDE, Reason.WELZIJN_KLAGER), story.stuk());
            default -> voorziening(kind, story, nr);
        };
    }

    private Act voorziening(ActKind kind, Story story, int nr) {
        var measure = 1 + random.nextInt(Math.max(1, story.procedure().voorzieningen().size()));
        return switch (kind) {
            case HOOR_OVER_VOORZIENING ->
                new Act.HoorOverVoorziening(nr, measure, random.nextBoolean() ? KLAGER : AANGEKLAAGDE);
            case OVERLEG_OVER_VOORZIENING -> new Act.OverlegOverVoorziening(nr, measure, story.stuk());
            case TREF_VOORZIENING -> new Act.TrefVoorziening(nr, measure, story.today(), story.today().plusDays(30),
                    story.stuk(), story.stuk(), random.nextBoolean() ? story.stuk() : null);
            case BEEINDIG_VOORZIENING -> new Act.BeeindigVoorziening(nr, measure, story.today());
            case TREK_IN -> new Act.TrekIn(nr);
            default -> throw new IllegalStateException("No sample of " + kind);
        };
    }

    private Wegvalreden reason() {
        return random.nextInt(120) == 0
                ? Wegvalreden.OVERLEDEN
                : random.nextBoolean() ? Wegvalreden.VERTROKKEN : Wegvalreden.TERUG;
    }

    private String member(Story story) {
        var seats = story.procedure().panel().zetels();
        return seats.isEmpty() ? "niemand" : String.valueOf(seats.get(random.nextInt(seats.size())).kenmerk());
    }

    private static String challenged(Story story) {
        return story.procedure().panel().gewraakt().stream().findFirst().orElse("niemand");
    }

    private int vacant(Story story) {
        return story.procedure().panel().zetels().stream().map(Seat::kenmerk).toList().indexOf(null) < 0
                ? random.nextInt(story.rules.places().size())
                : story.procedure().panel().zetels().stream().map(Seat::kenmerk).toList().indexOf(null);
    }

    private static String account(Story story, int nr) {
        return story.procedure().track(nr).filter(track -> track.subject().aangeklaagde() == 2).isPresent()
                ? "bo"
                : "bas";
    }

    private static String late(Story story, int nr) {
        var ledger = story.procedure().ledger();
        return ledger.pieces().stream().filter(piece -> piece.kind() == PieceKind.LAAT_STUK && piece.track() == nr)
                .skip(ledger.count(PieceKind.BESLISSING_LAAT_STUK, nr)).map(Piece::stuk).findFirst().orElse("geen");
    }

    private LocalDate later(String term, Story story, int nr) {
        return story.procedure().ledger().running(term, nr).map(one -> one.einde()).findFirst().orElse(story.today())
                .plusDays(1 + random.nextInt(35));
    }
}
