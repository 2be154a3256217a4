package nl.tegenkracht.klacht.handelen;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.klacht.procedure.act.Act;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Bemiddeling.Status;
import nl.tegenkracht.klacht.procedure.state.Bereik.Kanaal;
import nl.tegenkracht.klacht.procedure.state.Wegval.Wegvalreden;

/** The same for who stands around a case, and how parties are reached. */
final class AroundActBuilder {

    private final TypedAct typed;
    private final Running running;
    private final Written written;
    private final int track;
    private final People people;

    AroundActBuilder(TypedAct typed, Running running, int track, Written written, People people) {
        this.typed = typed;
        this.running = running;
        this.track = track;
        this.written = written;
        this.people = people;
    }

    Act act(ActKind kind) {
        return switch (kind) {
            case LAAT_MEELEZEN -> new Act.LaatMeelezen(typed.text("persoon"),
                    people.isUninvolved(typed.text("persoon"), running));
            case NOEM_RAADSMAN -> new Act.NoemRaadsman(note("naam", "contact"));
            case BEEINDIG_BIJSTAND -> new Act.BeeindigBijstand(
                    Choices.assistants(running).get(typed.number("bijstand") - 1).nr());
            case ZEG_WIE_MEEKOMT -> new Act.ZegWieMeekomt(track, note("naam", "hoedanigheid"));
            case KIES_BEREIKBAARHEID -> new Act.KiesBereikbaarheid(Coded.of(Kanaal.class, typed.text("kanaal")),
                    note("contact"));
            case HERSTEL_STUK -> new Act.HerstelStuk(typed.text("stuk"), text());
            case GEEF_UITVOERINGSOPDRACHT ->
                new Act.GeefUitvoeringsopdracht(track, typed.text("persoon"), typed.day("van"), text());
            case MELD_UITGEVOERD -> new Act.MeldUitgevoerd(
                    Choices.orders(running).get(typed.number("opdracht") - 1).nr(), typed.day("op"));
            case ADVISEER_EXTERN_ONDERZOEK -> new Act.AdviseerExternOnderzoek(track, text());
            case BESLIS_EXTERN_ONDERZOEK -> new Act.BeslisExternOnderzoek(track, text());
            case LEG_ONDERZOEK_VAST -> new Act.LegOnderzoekVast(track, text());
            case GEEF_ALGEMEEN_ADVIES -> new Act.GeefAlgemeenAdvies(text());
            case TREK_GEDRAGING_IN -> new Act.TrekGedragingIn(track, typed.text("gedraging"));
            case STEL_BEMIDDELING_VOOR -> new Act.StelBemiddelingVoor(track, text());
            case ANTWOORD_OP_BEMIDDELING ->
                new Act.AntwoordOpBemiddeling(track, typed.yes("instemmen"), free("afspraak"));
            case BEEINDIG_BEMIDDELING -> new Act.BeeindigBemiddeling(track,
                    Status.valueOf(Choices.constant(typed.text("uitkomst"))), free("afspraak"));
            case MELD_KLAGER_WEG -> new Act.MeldKlagerWeg(reason(), typed.day("op"));
            case MELD_AANGEKLAAGDE_WEG -> new Act.MeldAangeklaagdeWeg(track, reason(), typed.day("op"));
            case MAAK_BEKEND -> new Act.MaakBekend(running.numbers().letter(typed.number("brief")),
                    Coded.of(Kanaal.class, typed.text("kanaal")), typed.day("op"));
            case BEEINDIG -> new Act.Beeindig(track, text());
            default -> throw new IllegalStateException(kind.code());
        };
    }

    private String text() {
        return written.text(typed.text("tekst"));
    }

    private String free(String field) {
        return typed.text(field).isBlank() ? null : written.text(typed.text(field));
    }

    private Wegvalreden reason() {
        return Wegvalreden.valueOf(Choices.constant(typed.text("reden")));
    }

    /** Short fields as one text, a line each; {@code null} if there is none. */
    private String note(String... fields) {
        var lines = Stream.of(fields).map(typed::text).filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? null : written.note(lines);
    }
}
