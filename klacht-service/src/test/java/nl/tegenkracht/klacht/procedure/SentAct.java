package nl.tegenkracht.klacht.procedure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Advice.AdviceKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Voorziening.Reason;
import nl.tegenkracht.klacht.procedure.state.Voorziening.Request;

/** What was sent, as the act that the sheet of paper understands; texts do not matter to it. */
final class SentAct {

    /** The acts that are sent here; another one is only tried by who may not. */
    static final Set<ActKind> KNOWN = EnumSet.of(ActKind.NOEM_AANGEKLAAGDEN, ActKind.VRAAG_AANVULLING,
            ActKind.MARKEER_COMPLEET, ActKind.STEL_COMMISSIE_SAMEN, ActKind.VERSCHOON, ActKind.VRAAG_WRAKING,
            ActKind.BESLIS_WRAKING, ActKind.VERVANG_LID, ActKind.TREK_IN, ActKind.BEZORG,
            ActKind.WIJS_BEVOEGD_GEZAG_AAN, ActKind.BEOORDEEL, ActKind.BESLIS_NIET_ONTVANKELIJK,
            ActKind.STUUR_AFSCHRIFT, ActKind.PLAN_HOORZITTING, ActKind.VRAAG_ANDERE_DAG, ActKind.HOUD_HOORZITTING,
            ActKind.DIEN_STUK_IN, ActKind.BESLIS_LAAT_STUK, ActKind.LEG_FEITEN_VOOR, ActKind.REAGEER,
            ActKind.STEL_ADVIES_VAST, ActKind.ONDERTEKEN_ADVIES, ActKind.KONDIG_LATER_ADVIES_AAN, ActKind.LEES_ADVIES,
            ActKind.VERDAAG, ActKind.BESLIS, ActKind.VRAAG_VOORZIENING, ActKind.HOOR_OVER_VOORZIENING,
            ActKind.OVERLEG_OVER_VOORZIENING, ActKind.TREF_VOORZIENING, ActKind.BEEINDIG_VOORZIENING);
    private static final String STUK = "stuk";

    private SentAct() {
    }

    /** @param newest id of the piece that came in last, which is the one of this act */
    static Act of(ActKind kind, int nr, RandomForm form, Participant by, String newest) {
        return switch (kind) {
            case NOEM_AANGEKLAAGDEN -> {
                var named = new ArrayList<>(List.of(List.of("1")));
                if (form.has("aangeklaagde2")) {
                    named.add(List.of("2"));
                }
                yield new Act.NoemAangeklaagden(List.copyOf(named));
            }
            case VRAAG_AANVULLING -> new Act.VraagAanvulling(STUK, form.yes("opVerzoekKlager"));
            case MARKEER_COMPLEET -> new Act.MarkeerCompleet(form.day("sinds"));
            case STEL_COMMISSIE_SAMEN -> new Act.StelCommissieSamen(List.of());
            case VERSCHOON -> new Act.Verschoon(STUK);
            case VRAAG_WRAKING -> new Act.VraagWraking(form.value("lid"), STUK);
            case BESLIS_WRAKING -> new Act.BeslisWraking(form.value("lid"), form.yes("toegewezen"), STUK);
            case VERVANG_LID -> new Act.VervangLid(null);
            case TREK_IN -> new Act.TrekIn(nr);
            case BEZORG -> new Act.Bezorg(Integer.parseInt(form.value("brief")), form.day("op"));
            case WIJS_BEVOEGD_GEZAG_AAN -> new Act.WijsBevoegdGezagAan(nr, "lena", "luuk");
            case BEOORDEEL -> new Act.Beoordeel(nr, grounds(form), STUK, null);
            case BESLIS_NIET_ONTVANKELIJK -> new Act.BeslisNietOntvankelijk(nr, form.yes("volgt"), STUK);
            case STUUR_AFSCHRIFT -> new Act.StuurAfschrift(nr, form.value("persoon"), STUK);
            case PLAN_HOORZITTING -> new Act.PlanHoorzitting(nr, form.day("op"), form.yes("apart"),
                    form.day("stukkenTot"), STUK);
            case VRAAG_ANDERE_DAG -> new Act.VraagAndereDag(nr, STUK);
            case HOUD_HOORZITTING -> new Act.HoudHoorzitting(nr, List.of(), STUK);
            case DIEN_STUK_IN -> new Act.DienStukIn(nr, newest, form.yes("nieuw"));
            case BESLIS_LAAT_STUK -> new Act.BeslisLaatStuk(nr, form.value("stuk"), form.yes("toegelaten"), STUK);
            case LEG_FEITEN_VOOR -> new Act.LegFeitenVoor(nr, STUK);
            case REAGEER -> new Act.Reageer(nr, STUK, null);
            default -> decided(kind, nr, form, by);
        };
    }

    private static Act decided(ActKind kind, int nr, RandomForm form, Participant by) {
        return switch (kind) {
            case STEL_ADVIES_VAST -> new Act.StelAdviesVast(nr, AdviceKind.BEIDE, Map.of(), STUK, STUK, null,
                    form.has("zonderVerslag") ? STUK : null);
            case ONDERTEKEN_ADVIES -> new Act.OndertekenAdvies(nr);
            case KONDIG_LATER_ADVIES_AAN -> new Act.KondigLaterAdviesAan(nr, form.day("tot"), STUK);
            case LEES_ADVIES -> new Act.LeesAdvies(nr);
            case VERDAAG -> new Act.Verdaag(nr, form.day("tot"), STUK);
            case BESLIS -> new Act.Beslis(nr, form.yes("volgt"), STUK, null);
            case VRAAG_VOORZIENING -> new Act.VraagVoorziening(nr, new Request(by,
                    Coded.of(Participant.class, form.value("raakt")), Reason.WELZIJN_KLAGER), STUK);
            case HOOR_OVER_VOORZIENING -> new Act.HoorOverVoorziening(nr, measure(form),
                    Coded.of(Participant.class, form.value("partij")));
            case OVERLEG_OVER_VOORZIENING -> new Act.OverlegOverVoorziening(nr, measure(form), STUK);
            case TREF_VOORZIENING -> new Act.TrefVoorziening(nr, measure(form), form.day("van"), form.day("tot"), STUK,
                    null, null);
            case BEEINDIG_VOORZIENING -> new Act.BeeindigVoorziening(nr, measure(form), form.day("tot"));
            default -> throw new IllegalStateException("Nobody sends " + kind);
        };
    }

    private static int measure(RandomForm form) {
        return Integer.parseInt(form.value("voorziening"));
    }

    /** Per gedraging the ground; none if it is admissible. */
    private static Map<String, String> grounds(RandomForm form) {
        return form.list("gronden").map(chosen -> chosen.split(":")).collect(Collectors.toMap(chosen -> chosen[0],
                chosen -> chosen[1].equals("ontvankelijk") ? "" : chosen[1]));
    }
}
