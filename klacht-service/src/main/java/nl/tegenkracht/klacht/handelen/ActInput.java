package nl.tegenkracht.klacht.handelen;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.web.input.Missing;

/** What somebody fills in for an act: every field that any act has. Which of them an act has is in {@link ActFields}. */
@Schema(name = "Handeling", description = "Een handeling in de procedure van een klacht. Welke velden zij heeft en "
        + "waaruit u kunt kiezen, staat bij de handelingen die u nu kunt doen; andere velden blijven weg.")
record ActInput(
        @Missing("starter.input.new-form") @Schema(description = "Kenmerk dat u zelf kiest: 32 hexadecimale tekens. "
                + "Een herhaling geeft het eerste resultaat.", requiredMode = Schema.RequiredMode.REQUIRED,
                pattern = Id.PATTERN) String id,
        @Schema(description = "De tekst die bij de handeling hoort.", maxLength = TextSize.LONG) String tekst,
        @Schema(description = "Het advies aan het bevoegd gezag.", maxLength = TextSize.LONG) String advies,
        @Schema(description = "Waarom de beslissing afwijkt van het advies.",
                maxLength = TextSize.LONG) String redenen,
        @Schema(description = "Het standpunt van de minderheid.", maxLength = TextSize.LONG) String minderheid,
        @Schema(description = "Waarom het hoorverslag niet bij het advies gaat.",
                maxLength = TextSize.LONG) String zonderVerslag,
        @Schema(description = "Correcties op de feiten.", maxLength = TextSize.LONG) String correcties,
        @Schema(description = "De zienswijze van een partij.", maxLength = TextSize.LONG) String zienswijze,
        @Schema(description = "Wat de aangeklaagde over de voorziening hoort.",
                maxLength = TextSize.LONG) String bericht,
        @Schema(description = "Waarom de aangeklaagde niet eerst wordt gehoord.",
                maxLength = TextSize.LONG) String spoed,
        @Schema(description = "Naam van de eerste aangeklaagde.", maxLength = TextSize.SHORT) String aangeklaagde1,
        @Schema(description = "Gedragingen van de eerste, een per regel.",
                maxLength = TextSize.PARAGRAPHS) String gedragingen1,
        @Schema(description = "Naam van de tweede aangeklaagde.", maxLength = TextSize.SHORT) String aangeklaagde2,
        @Schema(description = "Gedragingen van de tweede, een per regel.",
                maxLength = TextSize.PARAGRAPHS) String gedragingen2,
        @Schema(description = "Naam van de derde aangeklaagde.", maxLength = TextSize.SHORT) String aangeklaagde3,
        @Schema(description = "Gedragingen van de derde, een per regel.",
                maxLength = TextSize.PARAGRAPHS) String gedragingen3,
        @Schema(description = "Of de klager om deze extra tijd vraagt.",
                allowableValues = {
                        "ja", "nee"}) String opVerzoekKlager,
        @Schema(description = "Of de partijen schriftelijk instemmen.",
                allowableValues = {"ja", "nee"}) String toestemming,
        @Schema(description = "Of het verzoek wordt toegewezen.", allowableValues = {"ja", "nee"}) String toegewezen,
        @Schema(description = "Of het stuk wordt toegelaten.", allowableValues = {"ja", "nee"}) String toegelaten,
        @Schema(description = "Of partijen apart worden gehoord.", allowableValues = {"ja", "nee"}) String apart,
        @Schema(description = "Of het over iets gaat dat nog niet bekend was.",
                allowableValues = {"ja", "nee"}) String nieuw,
        @Schema(description = "Of de beslissing het advies volgt.", allowableValues = {"ja", "nee"}) String volgt,
        @Schema(description = "`ja`: u weet wat dit betekent.", allowableValues = "ja") String bevestigd,
        @Schema(description = "Gekozen persoon.", maxLength = TextSize.SHORT) String persoon,
        @Schema(description = "Gekozen plaatsvervanger.", maxLength = TextSize.SHORT) String plaatsvervanger,
        @Schema(description = "Gekozen lid.", maxLength = TextSize.SHORT) String lid,
        @Schema(description = "Gekozen stuk.", maxLength = TextSize.SHORT) String stuk,
        @Schema(description = "Nummer van de brief.", maxLength = TextSize.SHORT) String brief,
        @Schema(description = "Nummer van de voorziening.", maxLength = TextSize.SHORT) String voorziening,
        @Schema(description = "Welke partij.", maxLength = TextSize.SHORT) String partij,
        @Schema(description = "Welke partij de voorziening raakt.", maxLength = TextSize.SHORT) String raakt,
        @Schema(description = "Waarom de voorziening nodig is.", maxLength = TextSize.SHORT) String grond,
        @Schema(description = "Waarop het advies is gericht.", maxLength = TextSize.SHORT) String aard,
        @Schema(description = "Naam van de persoon.", maxLength = TextSize.SHORT) String naam,
        @Schema(description = "Waar iemand te bereiken is.", maxLength = TextSize.SHORT) String contact,
        @Schema(description = "Als wat iemand meekomt.", maxLength = TextSize.SHORT) String hoedanigheid,
        @Schema(description = "Hoe u bereikt wilt worden.", maxLength = TextSize.SHORT) String kanaal,
        @Schema(description = "Wat bij bemiddeling is afgesproken, of wat gezegd mag worden.",
                maxLength = TextSize.LONG) String afspraak,
        @Schema(description = "Of u ermee instemt.", allowableValues = {"ja", "nee"}) String instemmen,
        @Schema(description = "Wat ervan kwam.", maxLength = TextSize.SHORT) String uitkomst,
        @Schema(description = "Wat er is gebeurd.", maxLength = TextSize.SHORT) String reden,
        @Schema(description = "Nummer van de opdracht.", maxLength = TextSize.SHORT) String opdracht,
        @Schema(description = "Gekozen gedraging.", maxLength = TextSize.SHORT) String gedraging,
        @Schema(description = "Nummer van de bijstand.", maxLength = TextSize.SHORT) String bijstand,
        @Schema(description = "Dag waarop het laatste binnenkwam.") LocalDate sinds,
        @Schema(description = "Dag waarop het is of was.") LocalDate op,
        @Schema(description = "Laatste dag voor nadere stukken.") LocalDate stukkenTot,
        @Schema(description = "Eerste dag.") LocalDate van,
        @Schema(description = "Laatste dag.") LocalDate tot,
        @Schema(description = "Per gedraging de grond, als `gedraging:grond`.") List<String> gronden,
        @Schema(description = "Per lid het standpunt, als `zetel:standpunt`.") List<String> stemmen,
        @Schema(description = "Per zetel het lid, als `zetel:lid`.") List<String> leden,
        @Schema(description = "Wie er niet was.") List<String> afwezig,
        @Schema(description = "Zetels van wie bij de werkgever of de afdeling van een partij werkt.") List<String> belang){

    /** The lists among the fields. */
    static final List<String> LISTS = List.of("gronden", "stemmen", "leden", "afwezig", "belang");

    @Override
    public String toString() {
        return "ActInput[]";
    }
}
