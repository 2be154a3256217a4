package nl.tegenkracht.klacht.handelen;

import static nl.tegenkracht.klacht.handelen.FieldKind.CHOICE;
import static nl.tegenkracht.klacht.handelen.FieldKind.CHOICES;
import static nl.tegenkracht.klacht.handelen.FieldKind.CONFIRM;
import static nl.tegenkracht.klacht.handelen.FieldKind.DAY;
import static nl.tegenkracht.klacht.handelen.FieldKind.LONG;
import static nl.tegenkracht.klacht.handelen.FieldKind.PER_ROW;
import static nl.tegenkracht.klacht.handelen.FieldKind.SHORT;
import static nl.tegenkracht.klacht.handelen.FieldKind.YES_NO;

import java.util.List;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.procedure.act.ActKind;

/** Which fields each act has. The reader, the API and the one form of all acts follow from this table. */
public final class ActFields {

    private static final ActField TEXT = needed("tekst", LONG);

    private ActFields() {
    }

    /** The fields of an act, in the order in which they are asked. */
    public static List<ActField> of(ActKind kind) {
        return switch (kind) {
            case BEVESTIG_ONTVANGST, VUL_AAN, LEES_ADVIES -> List.of();
            case NOEM_AANGEKLAAGDEN -> List.of(needed("aangeklaagde1", SHORT), needed("gedragingen1", LONG),
                    free("aangeklaagde2", SHORT), free("gedragingen2", LONG), free("aangeklaagde3", SHORT),
                    free("gedragingen3", LONG));
            case VRAAG_AANVULLING -> List.of(TEXT, needed("opVerzoekKlager", YES_NO));
            case MARKEER_COMPLEET -> List.of(needed("sinds", DAY));
            case STEL_COMMISSIE_SAMEN -> List.of(needed("leden", PER_ROW), free("belang", CHOICES),
                    free("toestemming", YES_NO));
            case VERVANG_LID -> List.of(needed("lid", CHOICE), free("belang", CHOICES), free("toestemming", YES_NO));
            case VRAAG_WRAKING -> List.of(needed("lid", CHOICE), TEXT);
            case BESLIS_WRAKING -> List.of(needed("lid", CHOICE), needed("toegewezen", YES_NO), TEXT);
            case WIJS_BEVOEGD_GEZAG_AAN -> List.of(needed("persoon", CHOICE), needed("plaatsvervanger", CHOICE));
            case BEOORDEEL -> List.of(needed("gronden", PER_ROW), TEXT, free("advies", LONG));
            case BESLIS_NIET_ONTVANKELIJK -> List.of(needed("volgt", YES_NO), TEXT);
            case STUUR_AFSCHRIFT -> List.of(needed("persoon", CHOICE), TEXT);
            case PLAN_HOORZITTING -> List.of(needed("op", DAY), needed("apart", YES_NO), needed("stukkenTot", DAY),
                    TEXT);
            case HOUD_HOORZITTING -> List.of(free("afwezig", CHOICES), TEXT);
            case DIEN_STUK_IN -> List.of(TEXT, needed("nieuw", YES_NO));
            case BESLIS_LAAT_STUK -> List.of(needed("stuk", CHOICE), needed("toegelaten", YES_NO), TEXT);
            case REAGEER -> List.of(free("correcties", LONG), free("zienswijze", LONG));
            case STEL_ADVIES_VAST -> List.of(TEXT, needed("aard", CHOICE), needed("stemmen", PER_ROW),
                    free("minderheid", LONG), free("zonderVerslag", LONG));
            case KONDIG_LATER_ADVIES_AAN, VERDAAG -> List.of(needed("tot", DAY), TEXT);
            case LEG_ADVIES_TER_INZAGE -> List.of(needed("op", DAY));
            case BESLIS -> List.of(needed("volgt", YES_NO), TEXT, free("redenen", LONG));
            case MAAK_BEKEND -> List.of(needed("brief", CHOICE), needed("kanaal", CHOICE), needed("op", DAY));
            case BEZORG -> List.of(needed("brief", CHOICE), needed("op", DAY));
            case VRAAG_VOORZIENING -> List.of(needed("raakt", CHOICE), needed("grond", CHOICE), TEXT);
            case HOOR_OVER_VOORZIENING -> List.of(needed("voorziening", CHOICE), needed("partij", CHOICE));
            case OVERLEG_OVER_VOORZIENING -> List.of(needed("voorziening", CHOICE), TEXT);
            case TREF_VOORZIENING -> List.of(needed("voorziening", CHOICE), needed("van", DAY), needed("tot", DAY),
                    TEXT, free("bericht", LONG), free("spoed", LONG));
            case BEEINDIG_VOORZIENING -> List.of(needed("voorziening", CHOICE), needed("tot", DAY));
            case HERSTEL_STUK -> List.of(needed("stuk", CHOICE), TEXT);
            case GEEF_UITVOERINGSOPDRACHT -> List.of(needed("persoon", CHOICE), needed("van", DAY), TEXT);
            case MELD_UITGEVOERD -> List.of(needed("opdracht", CHOICE), needed("op", DAY));
            case STEL_BEMIDDELING_VOOR, BEEINDIG -> List.of(TEXT);
            case ANTWOORD_OP_BEMIDDELING -> List.of(needed("instemmen", YES_NO), free("afspraak", LONG));
            case BEEINDIG_BEMIDDELING -> List.of(needed("uitkomst", CHOICE), free("afspraak", LONG));
            case MELD_KLAGER_WEG, MELD_AANGEKLAAGDE_WEG -> List.of(needed("reden", CHOICE), needed("op", DAY));
            case TREK_GEDRAGING_IN -> List.of(needed("gedraging", CHOICE));
            case VERSCHOON, VRAAG_ANDERE_DAG, LEG_FEITEN_VOOR, ADVISEER_EXTERN_ONDERZOEK, BESLIS_EXTERN_ONDERZOEK,
                    LEG_ONDERZOEK_VAST, GEEF_ALGEMEEN_ADVIES ->
                List.of(TEXT);
            case LAAT_MEELEZEN -> List.of(needed("persoon", CHOICE), needed("bevestigd", CONFIRM));
            case NOEM_RAADSMAN -> List.of(needed("naam", SHORT), needed("contact", SHORT));
            case BEEINDIG_BIJSTAND -> List.of(needed("bijstand", CHOICE));
            case ZEG_WIE_MEEKOMT -> List.of(needed("naam", SHORT), needed("hoedanigheid", SHORT));
            case KIES_BEREIKBAARHEID -> List.of(needed("kanaal", CHOICE), free("contact", SHORT));
            case VERKLAAR_VRIJ, ONDERTEKEN_ADVIES, TREK_IN -> List.of(needed("bevestigd", CONFIRM));
        };
    }

    /** What a field asks. */
    public static Text label(ActKind kind, String field) {
        return Text.of("klacht.procedure.field." + kind.code() + "." + field);
    }

    private static ActField needed(String name, FieldKind kind) {
        return new ActField(name, kind, true);
    }

    private static ActField free(String name, FieldKind kind) {
        return new ActField(name, kind, false);
    }
}
