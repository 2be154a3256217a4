package nl.tegenkracht.klacht.indienen;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.tegenkracht.contracts.TextSize;

/**
 * A klaagschrift that is not sent yet, under the names that it is sent with. Everything may be empty, and a day is what
 * was typed: whether it is one is asked when it is sent.
 */
@Schema(name = "NieuwConcept", description = "Een klaagschrift dat u nog niet verstuurt. Alles mag leeg.")
record NewConcept(
        @Schema(description = "Codes van categorieën uit de regelset die vandaag geldt.") List<String> categorieen,
        @Schema(description = "Omschrijving van het gedrag.", maxLength = TextSize.LONG) String gedrag,
        @Schema(description = "Waar het gebeurde.", maxLength = TextSize.SHORT) String waar,
        @Schema(description = "Wanneer het gebeurde, in woorden.", maxLength = TextSize.SHORT) String wanneer,
        @Schema(description = "Dag van het laatste voorval, zoals getypt.",
                maxLength = TextSize.SHORT) String laatsteVoorval,
        @Schema(description = "Wie er getuige was.", maxLength = TextSize.PARAGRAPHS) String getuigen,
        @Schema(description = "Naam van de klager.", maxLength = TextSize.SHORT) String naam,
        @Schema(description = "Adres van de klager.", maxLength = TextSize.SHORT) String adres,
        @Schema(description = "Functie van de klager.", maxLength = TextSize.SHORT) String functie,
        @Schema(description = "Namen van wie de klacht gaat.", maxLength = TextSize.PARAGRAPHS) String aangeklaagden,
        @Schema(description = "Of een van hen Kamerlid is.") boolean overKamerlid,
        @Schema(description = "Welke stappen de klager al zette.", maxLength = TextSize.PARAGRAPHS) String stappen,
        @Schema(description = "Of er geen schriftelijke stukken over die stappen zijn, of dat zij later komen.",
                allowableValues = {
                        "geen", "later"}) String stukken,
        @Schema(description = "De tekst van die stukken.", maxLength = TextSize.LONG) String stuktekst,
        @Schema(description = "Of de klager verklaart dit te ondertekenen.") boolean ondertekend,
        @Schema(description = "Datum van ondertekening, zoals getypt.", maxLength = TextSize.SHORT) String dagtekening,
        @Schema(description = "Kenmerken van leden van de Klachtencommissie over wie de klacht gaat.") List<String> betrokken,
        @Schema(description = "Als het om discriminatie gaat, op welke grond: codes uit de regelset die vandaag "
                + "geldt.") List<String> discriminatiegronden){

    NewConcept {
        categorieen = List.copyOf(categorieen);
        betrokken = List.copyOf(betrokken);
        discriminatiegronden = List.copyOf(discriminatiegronden);
    }

    @Override
    public String toString() {
        return "NewConcept[]";
    }
}
