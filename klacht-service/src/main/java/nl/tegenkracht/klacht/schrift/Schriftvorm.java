package nl.tegenkracht.klacht.schrift;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.tegenkracht.klacht.dossier.Klaagschrift;

/** De vorm van een klaagschrift of aanvulling in de API. */
@Schema(name = "Klaagschrift", description = "Een klaagschrift of aanvulling. Alles behalve het kenmerk mag ontbreken.")
public record Schriftvorm(
        @Schema(description = "Kenmerk dat u zelf kiest: 32 hexadecimale tekens. Een herhaling geeft het eerste resultaat.", requiredMode = Schema.RequiredMode.REQUIRED, pattern = "[0-9a-f]{32}") String id,
        @Schema(description = "Codes van categorieën uit de regelset die vandaag geldt.") List<String> categorieen,
        @Schema(description = "Omschrijving van het gedrag.", maxLength = Schriftlezer.LANG) String gedrag,
        @Schema(description = "Waar het gebeurde.", maxLength = Schriftlezer.KORT) String waar,
        @Schema(description = "Wanneer het gebeurde, in woorden.", maxLength = Schriftlezer.KORT) String wanneer,
        @Schema(description = "Dag van het laatste voorval.") LocalDate laatsteVoorval,
        @Schema(description = "Wie er getuige was.", maxLength = Schriftlezer.MIDDEL) String getuigen,
        @Schema(description = "Naam van de klager.", maxLength = Schriftlezer.KORT) String naam,
        @Schema(description = "Adres van de klager.", maxLength = Schriftlezer.KORT) String adres,
        @Schema(description = "Functie van de klager.", maxLength = Schriftlezer.KORT) String functie,
        @Schema(description = "Namen van wie de klacht gaat.", maxLength = Schriftlezer.MIDDEL) String aangeklaagden,
        @Schema(description = "Of een van hen Kamerlid is.") boolean overKamerlid,
        @Schema(description = "Welke stappen de klager al zette.", maxLength = Schriftlezer.MIDDEL) String stappen,
        @Schema(description = "Of er geen schriftelijke stukken over die stappen zijn, of dat zij later komen.", allowableValues = {
                "geen",
                "later"}) String stukken,
        @Schema(description = "De tekst van die stukken.", maxLength = Schriftlezer.LANG) String stuktekst,
        @Schema(description = "Of de klager verklaart dit te ondertekenen.") boolean ondertekend,
        @Schema(description = "Datum van ondertekening; leeg is vandaag.") LocalDate dagtekening,
        @Schema(description = "Kenmerken van leden van de Klachtencommissie over wie de klacht gaat; zij krijgen haar niet te zien.") List<String> betrokken){

    /** De vorm van wat iemand schreef. */
    public static Schriftvorm van(String id, Klaagschrift van) {
        return new Schriftvorm(id, van.categorieen(), van.gedrag(), van.waar(), van.wanneer(), van.laatsteVoorval(),
                van.getuigen(), van.naam(), van.adres(), van.functie(), van.aangeklaagden(), van.overKamerlid(),
                van.stappen(), van.stukken() == null ? null : van.stukken().name().toLowerCase(Locale.ROOT),
                van.stuktekst(), van.ondertekend(), van.dagtekening(), van.betrokken());
    }

    @Override
    public String toString() {
        return "Schriftvorm[]";
    }
}
