package nl.tegenkracht.melding.voorstel;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Map;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.contracts.TextSize;
import nl.tegenkracht.melding.dossier.VoorstelText;
import nl.tegenkracht.web.input.Input;
import nl.tegenkracht.web.input.Missing;

/**
 * What a vertrouwenspersoon proposes to do.
 *
 * @param id     the id of the form; a repeat makes no second voorstel
 * @param soort  code of the kind of act
 * @param helper code of who is referred to, from the map of helpers; may be empty
 * @param wie    with whom
 * @param deelt  what is told there
 * @param naam   {@code ja} if the name of the melder is told there
 * @param waarom why, and what it can lead to
 * @param dag    on which day; may be {@code null}
 * @param plaats at what time and where; may be empty
 */
@Schema(name = "NieuwVoorstel", description = "Een voorstel van de vertrouwenspersoon: wat, met wie, en wat er gedeeld "
        + "wordt.")
record NewVoorstel(
        @Missing("starter.input.new-form") @Schema(
                description = "Kenmerk dat u zelf kiest: 32 hexadecimale tekens. Een herhaling maakt geen tweede "
                        + "voorstel.",
                requiredMode = Schema.RequiredMode.REQUIRED, pattern = Id.PATTERN) String id,
        @Missing("melding.input.proposal-kind") @Schema(description = "Code van de soort handeling.",
                requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextSize.SHORT) String soort,
        @Schema(description = "Code van een hulpverlener of instantie van de sociale kaart, bij een verwijzing; dan mag "
                + "`wie` leeg.",
                maxLength = TextSize.SHORT) String helper,
        @Schema(description = "Met wie; leeg als het tussen u beiden blijft.", maxLength = TextSize.SHORT) String wie,
        @Schema(description = "Wat daar verteld wordt; leeg als het tussen u beiden blijft.",
                maxLength = TextSize.PARAGRAPHS) String deelt,
        @Schema(description = "`ja` als de naam van de melder daar genoemd wordt, anders `nee`; leeg als het tussen u "
                + "beiden blijft.",
                allowableValues = {
                        "nee", "ja"}) String naam,
        @Schema(description = "Waarom, en waar het toe kan leiden; mag leeg.",
                maxLength = TextSize.PARAGRAPHS) String waarom,
        @Schema(description = "Op welke dag; mag leeg.") LocalDate dag,
        @Schema(description = "Hoe laat en waar; mag leeg.", maxLength = TextSize.SHORT) String plaats){

    /** @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once */
    static NewVoorstel read(Input input, Handelingen handelingen, SocialeKaart kaart) {
        var voorstel = input.read(NewVoorstel.class).referredBy(input, kaart);
        var handeling = handelingen.byCode(voorstel.soort);
        if (!voorstel.soort.isBlank() && handeling.isEmpty()) {
            input.error("soort", Text.of("melding.input.proposal-kind"));
        }
        if (!handeling.map(Handeling::onderling).orElse(false)) {
            voorstel.requireTold(input);
        }
        input.validate();
        return voorstel;
    }

    /** Who was chosen from the map stands in the voorstel by name: that never changes with the map. */
    private NewVoorstel referredBy(Input input, SocialeKaart kaart) {
        if (helper.isBlank()) {
            return this;
        }
        var chosen = kaart.byCode(helper);
        if (chosen.isEmpty() || !soort.startsWith("verwijzing-")) {
            input.error("helper", Text.of("melding.input.helper"));
            return this;
        }
        var name = chosen.get().naam().nl();
        return new NewVoorstel(id, soort, helper, wie.isBlank() ? name : name + ": " + wie, deelt, naam, waarom, dag,
                plaats);
    }

    /** Towards others the melder has to know to whom, what, and whether by name. */
    private void requireTold(Input input) {
        Map.of("wie", wie, "deelt", deelt, "naam", naam).forEach((field, value) -> {
            if (value.isBlank()) {
                input.error(field, Text.of("melding.input.proposal." + field));
            }
        });
    }

    VoorstelText text() {
        return new VoorstelText(wie, deelt, naam.equals("ja"), waarom, dag == null ? "" : dag.toString(), plaats);
    }

    @Override
    public String toString() {
        return "NewVoorstel[]";
    }
}
