package nl.tegenkracht.klacht.handelen;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Advice.AdviceKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Voorziening.Reason;
import nl.tegenkracht.klacht.procedure.state.Voorziening.Request;

/** Makes the act of what somebody filled in. A text becomes a stuk, of which the act has the id. */
final class ActBuilder {

    private final TypedAct typed;
    private final Running running;
    private final Written written;
    private final int track;
    private final People people;

    ActBuilder(TypedAct typed, Running running, int track, Written written, People people) {
        this.typed = typed;
        this.running = running;
        this.track = track;
        this.written = written;
        this.people = people;
    }

    Act act(ActKind kind) {
        return switch (kind) {
            case BEVESTIG_ONTVANGST -> new Act.BevestigOntvangst();
            case VERKLAAR_VRIJ -> new Act.VerklaarVrij();
            case NOEM_AANGEKLAAGDEN -> new Act.NoemAangeklaagden(written.aangeklaagden(TypedNames.of(typed)));
            case VRAAG_AANVULLING -> new Act.VraagAanvulling(stuk("tekst"), typed.yes("opVerzoekKlager"));
            case MARKEER_COMPLEET -> new Act.MarkeerCompleet(typed.day("sinds"));
            case TREK_IN -> new Act.TrekIn(track);
            case BEZORG -> new Act.Bezorg(running.numbers().letter(typed.number("brief")), typed.day("op"));
            case STEL_COMMISSIE_SAMEN, VERSCHOON, VRAAG_WRAKING, BESLIS_WRAKING, VERVANG_LID ->
                new PanelActBuilder(typed, running, written, people::isAppointed).act(kind);
            case VRAAG_VOORZIENING, HOOR_OVER_VOORZIENING, OVERLEG_OVER_VOORZIENING, TREF_VOORZIENING,
                    BEEINDIG_VOORZIENING ->
                measure(kind);
            case LAAT_MEELEZEN, NOEM_RAADSMAN, BEEINDIG_BIJSTAND, ZEG_WIE_MEEKOMT, KIES_BEREIKBAARHEID, HERSTEL_STUK,
                    GEEF_UITVOERINGSOPDRACHT, MELD_UITGEVOERD, ADVISEER_EXTERN_ONDERZOEK, BESLIS_EXTERN_ONDERZOEK,
                    LEG_ONDERZOEK_VAST, GEEF_ALGEMEEN_ADVIES, TREK_GEDRAGING_IN, STEL_BEMIDDELING_VOOR,
                    ANTWOORD_OP_BEMIDDELING,
                    BEEINDIG_BEMIDDELING, MELD_KLAGER_WEG, MELD_AANGEKLAAGDE_WEG, BEEINDIG, MAAK_BEKEND ->
                new AroundActBuilder(typed, running, track, written, people).act(kind);
            case VUL_AAN -> throw new IllegalStateException("An aanvulling has a form of its own");
            default -> ofPart(kind);
        };
    }

    private Act ofPart(ActKind kind) {
        return switch (kind) {
            case WIJS_BEVOEGD_GEZAG_AAN ->
                new Act.WijsBevoegdGezagAan(track, typed.text("persoon"), typed.text("plaatsvervanger"));
            case BEOORDEEL -> new Act.Beoordeel(track, grounds(), stuk("tekst"), stuk("advies"));
            case BESLIS_NIET_ONTVANKELIJK ->
                new Act.BeslisNietOntvankelijk(track, typed.yes("volgt"), stuk("tekst"));
            case STUUR_AFSCHRIFT -> new Act.StuurAfschrift(track, typed.text("persoon"), stuk("tekst"));
            case PLAN_HOORZITTING -> new Act.PlanHoorzitting(track, typed.day("op"), typed.yes("apart"),
                    typed.day("stukkenTot"), stuk("tekst"));
            case VRAAG_ANDERE_DAG -> new Act.VraagAndereDag(track, stuk("tekst"));
            case HOUD_HOORZITTING -> new Act.HoudHoorzitting(track, typed.list("afwezig").stream()
                    .map(ActBuilder::participant).toList(), stuk("tekst"));
            case DIEN_STUK_IN -> new Act.DienStukIn(track, stuk("tekst"), typed.yes("nieuw"));
            case BESLIS_LAAT_STUK ->
                new Act.BeslisLaatStuk(track, typed.text("stuk"), typed.yes("toegelaten"), stuk("tekst"));
            case LEG_FEITEN_VOOR -> new Act.LegFeitenVoor(track, stuk("tekst"));
            case REAGEER -> new Act.Reageer(track, stuk("correcties"), stuk("zienswijze"));
            case STEL_ADVIES_VAST -> adopted();
            case ONDERTEKEN_ADVIES -> new Act.OndertekenAdvies(track);
            case KONDIG_LATER_ADVIES_AAN ->
                new Act.KondigLaterAdviesAan(track, typed.day("tot"), stuk("tekst"));
            case LEG_ADVIES_TER_INZAGE -> new Act.LegAdviesTerInzage(track, typed.day("op"));
            case LEES_ADVIES -> new Act.LeesAdvies(track);
            case VERDAAG -> new Act.Verdaag(track, typed.day("tot"), stuk("tekst"));
            case BESLIS -> new Act.Beslis(track, typed.yes("volgt"), stuk("tekst"), stuk("redenen"));
            default -> throw new IllegalStateException(kind.code());
        };
    }

    private Act measure(ActKind kind) {
        return switch (kind) {
            case VRAAG_VOORZIENING -> new Act.VraagVoorziening(track, new Request(running.by().as(),
                    participant(typed.text("raakt")), Reason.valueOf(Choices.constant(typed.text("grond")))),
                    stuk("tekst"));
            case HOOR_OVER_VOORZIENING ->
                new Act.HoorOverVoorziening(track, running.numbers().measure(typed.number("voorziening")),
                        participant(typed.text("partij")));
            case OVERLEG_OVER_VOORZIENING ->
                new Act.OverlegOverVoorziening(track, running.numbers().measure(typed.number("voorziening")),
                        stuk("tekst"));
            case TREF_VOORZIENING ->
                new Act.TrefVoorziening(track, running.numbers().measure(typed.number("voorziening")), typed.day("van"),
                        typed.day("tot"), stuk("tekst"), stuk("bericht"), stuk("spoed"));
            case BEEINDIG_VOORZIENING ->
                new Act.BeeindigVoorziening(track, running.numbers().measure(typed.number("voorziening")),
                        typed.day("tot"));
            default -> throw new IllegalStateException(kind.code());
        };
    }

    private Map<String, String> grounds() {
        return typed.perRow("gronden").entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                chosen -> Choices.ADMISSIBLE.equals(chosen.getValue()) ? "" : chosen.getValue()));
    }

    /** Who voted what is kept in its own stuk, and nowhere else. */
    private Act adopted() {
        var chosen = typed.perRow("stemmen");
        var votes = new HashMap<String, String>();
        running.procedure().panel().zetels().forEach(seat -> votes.put(seat.kenmerk(), chosen.get(seat.zetel())));
        return new Act.StelAdviesVast(track, AdviceKind.valueOf(Choices.constant(typed.text("aard"))), votes,
                stuk("tekst"), written.votes(chosen), stuk("minderheid"), stuk("zonderVerslag"));
    }

    private String stuk(String field) {
        return typed.text(field).isBlank() ? null : written.text(typed.text(field));
    }

    static Participant participant(String code) {
        return Coded.of(Participant.class, code);
    }
}
