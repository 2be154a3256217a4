package nl.tegenkracht.melding.uren;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.melding.dossier.Kant;
import nl.tegenkracht.melding.dossier.Urenregel;
import nl.tegenkracht.melding.dossier.Urenstaat;
import nl.tegenkracht.melding.dossier.Werkzaamheid;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.Missing;

/** Time that a vertrouwenspersoon writes down. There is no field for a text. */
@Schema(name = "NieuweUren", description = "Tijd die u besteedde, zonder iets over een melding of een persoon.")
record NewUrenregel(
        @Missing("starter.input.new-form") @Schema(
                description = "Kenmerk dat u zelf kiest: 32 hexadecimale tekens. Een herhaling telt niet dubbel.",
                requiredMode = Schema.RequiredMode.REQUIRED, pattern = Id.PATTERN) String id,
        @Missing("melding.input.hours.kind") @Schema(description = "Waaraan.",
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {
                        "meldingen", "voorlichting", "training", "intervisie", "overleg", "anders"}) String soort,
        @Missing("melding.input.hours.side") @Schema(description = "Voor welke kant van de Kamer.",
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {
                        "kamerorganisatie", "fracties", "beide"}) String kant,
        @Schema(description = "Op welke dag; leeg is vandaag.") LocalDate dag,
        @Missing("melding.input.minutes-needed") @Schema(description = "Hoeveel minuten.",
                requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextSize.SHORT) String minuten,
        @Schema(description = "Bij voorlichting: hoeveel mensen er waren; anders leeg.",
                maxLength = TextSize.SHORT) String aanwezig){

    private static final int MAX_MINUTES = 24 * 60;
    private static final int MAX_PEOPLE = 9_999;

    /** @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once */
    static Urenregel read(Input input, LocalDate today) {
        var read = input.read(NewUrenregel.class);
        var day = read.dag == null ? today : read.dag;
        if (day.isAfter(today)) {
            input.error("dag", Text.of("melding.input.day-to-come"));
        } else if (day.getYear() <= today.getYear() - Urenstaat.YEARS) {
            input.error("dag", Text.of("melding.input.hours.too-old"));
        }
        var minutes = number(read.minuten, MAX_MINUTES);
        if (!read.minuten.isBlank() && minutes < 1) {
            input.error("minuten", Text.of("melding.input.minutes-needed"));
        }
        var people = read.aanwezig.isBlank() ? 0 : number(read.aanwezig, MAX_PEOPLE);
        if (people < 0) {
            input.error("aanwezig", Text.of("melding.input.hours.people"));
        } else if (people > 0 && !read.soort.equals(Werkzaamheid.VOORLICHTING.code())) {
            input.error("aanwezig", Text.of("melding.input.hours.people-only"));
        }
        input.validate();
        return new Urenregel(read.id, Werkzaamheid.of(read.soort), Kant.of(read.kant), day, minutes, people);
    }

    private static int number(String typed, int most) {
        var number = typed.strip();
        return number.matches("[0-9]{1,4}") && Integer.parseInt(number) <= most ? Integer.parseInt(number) : -1;
    }

    @Override
    public String toString() {
        return "NewUrenregel[]";
    }
}
