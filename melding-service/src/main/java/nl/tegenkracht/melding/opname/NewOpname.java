package nl.tegenkracht.melding.opname;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.tegenkracht.contracts.Coded;
import nl.tegenkracht.contracts.Hoedanigheid;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.melding.dossier.MeldingSoort;
import nl.tegenkracht.melding.dossier.Opname;
import nl.tegenkracht.melding.dossier.OpnameWijze;
import nl.tegenkracht.melding.dossier.Relaas;
import nl.tegenkracht.melding.melden.Categorieen;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.Missing;

/**
 * What a vertrouwenspersoon takes down for a melder.
 *
 * @param id           the id of the form; a repeat gives back the first melding
 * @param voorgelezen  codes of the limits that were read out, all of them
 * @param wijze        how the melder made it
 * @param ontvangen    on which day
 * @param hoedanigheid in which hoedanigheid (capacity) the melder is or was in this domain
 * @param soort        code of what the melder asks for; empty is an ordinary melding
 * @param categorieen  codes of the categorieën; {@code onbekend} if none was chosen
 * @param naam         what the melder wants to be called; may be empty
 * @param contact      how the melder wants to be reached; may be empty
 * @param verhaal      what happened, as the melder told it
 * @param waar         where it happened; may be empty
 * @param wanneer      when it happened; may be empty
 * @param wens         what the melder would like; may be empty
 */
@Schema(name = "NieuweOpname", description = "Een melding die mondeling of op papier is gedaan, en die de "
        + "vertrouwenspersoon invoert voor de melder.")
record NewOpname(
        @Missing("starter.input.new-form") @Schema(
                description = "Kenmerk dat u zelf kiest: 32 hexadecimale tekens. Een herhaling geeft de eerste melding.",
                requiredMode = Schema.RequiredMode.REQUIRED, pattern = Id.PATTERN) String id,
        @Schema(description = "Codes van wat u vooraf hebt gezegd; ze moeten er alle zes zijn: `misdrijf`, "
                + "`gewetensnood`, `cijfers`, `bewaren`, `opvolger` en `weigeren`.") List<String> voorgelezen,
        @Missing("melding.input.opname-wijze") @Schema(description = "Hoe de melding is gedaan.",
                requiredMode = Schema.RequiredMode.REQUIRED, allowableValues = {
                        "gesprek", "telefoon",
                        "papier"}) String wijze,
        @Schema(description = "Dag waarop u de melding kreeg; verplicht, en niet na vandaag.") LocalDate ontvangen,
        @Missing("melding.input.opname-hoedanigheid") @Schema(
                description = "Als wat de melder bij deze organisatie hoort of hoorde.",
                requiredMode = Schema.RequiredMode.REQUIRED, allowableValues = {"medewerker", "kamerlid",
                        "extern"}) String hoedanigheid,
        @Schema(description = "Wat de melder vraagt; leeg is een gewone melding.", allowableValues = {"melding",
                "alleen-advies", "signaal", "leverancier"}) String soort,
        @Schema(description = "Codes van de categorieën; zonder code is het `onbekend`.") List<String> categorieen,
        @Schema(description = "Hoe de melder genoemd wil worden; mag leeg.",
                maxLength = TextSize.SHORT) String naam,
        @Schema(description = "Hoe de melder bereikt wil worden; mag leeg.",
                maxLength = TextSize.SHORT) String contact,
        @Missing("melding.input.opname-verhaal") @Schema(description = "Wat de melder vertelde of schreef.",
                requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextSize.LONG) String verhaal,
        @Schema(description = "Waar het gebeurde; mag leeg.", maxLength = TextSize.SHORT) String waar,
        @Schema(description = "Wanneer het gebeurde; mag leeg.", maxLength = TextSize.SHORT) String wanneer,
        @Schema(description = "Wat de melder zou willen; mag leeg.", maxLength = TextSize.PARAGRAPHS) String wens){

    NewOpname {
        voorgelezen = List.copyOf(voorgelezen);
        categorieen = Categorieen.chosen("", categorieen);
    }

    /**
     * Reads it from input.
     *
     * @param today a day after this is no day on which it was received
     * @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once
     */
    static NewOpname read(Input input, Categorieen categorieen, LocalDate today) {
        var opname = input.read(NewOpname.class,
                Map.of("categorieen", categorieen.codes(), "voorgelezen", Opname.GRENZEN));
        requireRead(opname.voorgelezen, input);
        if (opname.ontvangen == null || opname.ontvangen.isAfter(today)) {
            input.error("ontvangen", Text.of("melding.input.opname-ontvangen"));
        }
        input.validate();
        return opname;
    }

    /** Nothing is taken down before everything was read out. */
    static void requireRead(List<String> voorgelezen, Input input) {
        if (!voorgelezen.containsAll(Opname.GRENZEN)) {
            input.error("voorgelezen", Text.of("melding.input.opname-voorgelezen"));
        }
    }

    OpnameWijze how() {
        return Coded.of(OpnameWijze.class, wijze);
    }

    Hoedanigheid capacity() {
        return Coded.of(Hoedanigheid.class, hoedanigheid);
    }

    MeldingSoort asked() {
        return Coded.parse(MeldingSoort.class, soort).orElse(MeldingSoort.MELDING);
    }

    Relaas relaas() {
        return new Relaas(naam, contact, verhaal, waar, wanneer, wens, List.of());
    }

    @Override
    public String toString() {
        return "NewOpname[]";
    }
}
