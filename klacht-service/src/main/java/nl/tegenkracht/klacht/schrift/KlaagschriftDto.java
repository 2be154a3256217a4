package nl.tegenkracht.klacht.schrift;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.klacht.dossier.Klaagschrift;
import nl.tegenkracht.klacht.dossier.Klaagschrift.StukkenStatus;
import nl.tegenkracht.web.input.Missing;

/** A klaagschrift or aanvulling as it is sent, by a form or by a portal, and as the API gives it back. */
@Schema(name = "Klaagschrift", description = "Een klaagschrift of aanvulling. Alles behalve het kenmerk mag ontbreken.")
public record KlaagschriftDto(
        @Missing("starter.input.new-form") @Schema(
                description = "Kenmerk van wat u stuurt, dat u zelf kiest: 32 hexadecimale tekens. Hetzelfde nog eens "
                        + "sturen geeft het eerste resultaat. De klacht krijgt een eigen kenmerk.",
                requiredMode = Schema.RequiredMode.REQUIRED, pattern = Id.PATTERN) String id,
        @Schema(description = "Codes van categorieën uit de regelset die vandaag geldt.") List<String> categorieen,
        @Schema(description = "Omschrijving van het gedrag.", maxLength = TextSize.LONG) String gedrag,
        @Schema(description = "Waar het gebeurde.", maxLength = TextSize.SHORT) String waar,
        @Schema(description = "Wanneer het gebeurde, in woorden.",
                maxLength = TextSize.SHORT) String wanneer,
        @Schema(description = "Dag van het laatste voorval.") LocalDate laatsteVoorval,
        @Schema(description = "Wie er getuige was.", maxLength = TextSize.PARAGRAPHS) String getuigen,
        @Schema(description = "Naam van de klager.", maxLength = TextSize.SHORT) String naam,
        @Schema(description = "Adres van de klager.", maxLength = TextSize.SHORT) String adres,
        @Schema(description = "Functie van de klager.", maxLength = TextSize.SHORT) String functie,
        @Schema(description = "Namen van wie de klacht gaat.",
                maxLength = TextSize.PARAGRAPHS) String aangeklaagden,
        @Schema(description = "Of een van hen Kamerlid is.") boolean overKamerlid,
        @Schema(description = "Welke stappen de klager al zette.",
                maxLength = TextSize.PARAGRAPHS) String stappen,
        @Schema(description = "Of er geen schriftelijke stukken over die stappen zijn, of dat zij later komen.",
                allowableValues = {
                        "geen", "later"}) String stukken,
        @Schema(description = "De tekst van die stukken.", maxLength = TextSize.LONG) String stuktekst,
        @Schema(description = "Of de klager verklaart dit te ondertekenen.") boolean ondertekend,
        @Schema(description = "Datum van ondertekening; leeg is vandaag.") LocalDate dagtekening,
        @Schema(description = "Kenmerken van leden van de Klachtencommissie over wie de klacht gaat; zij krijgen haar "
                + "niet te zien.") List<String> betrokken,
        @Schema(description = "Als het om discriminatie gaat, op welke grond: codes uit de regelset die vandaag "
                + "geldt.") List<String> discriminatiegronden){

    /** The form of what someone wrote. */
    public static KlaagschriftDto of(String id, Klaagschrift klaagschrift) {
        return new KlaagschriftDto(id, klaagschrift.categorieen(), klaagschrift.gedrag(), klaagschrift.waar(),
                klaagschrift.wanneer(), klaagschrift.laatsteVoorval(),
                klaagschrift.getuigen(), klaagschrift.naam(), klaagschrift.adres(), klaagschrift.functie(),
                klaagschrift.aangeklaagden(), klaagschrift.overKamerlid(),
                klaagschrift.stappen(),
                klaagschrift.stukken() == null ? null : klaagschrift.stukken().code(),
                klaagschrift.stuktekst(), klaagschrift.ondertekend(), klaagschrift.dagtekening(),
                klaagschrift.betrokken(), klaagschrift.discriminatiegronden());
    }

    /** What someone wrote, as it is kept. */
    Klaagschrift klaagschrift() {
        return new Klaagschrift(categorieen, gedrag, waar, wanneer, laatsteVoorval, getuigen, naam, adres, functie,
                aangeklaagden, overKamerlid, stappen, Coded.parse(StukkenStatus.class, stukken).orElse(null), stuktekst,
                ondertekend, dagtekening,
                betrokken, discriminatiegronden);
    }

    @Override
    public String toString() {
        return "KlaagschriftDto[]";
    }
}
