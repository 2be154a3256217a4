package nl.tegenkracht.melding.worklist;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.melding.melden.Categorieen;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.web.input.Input;

/**
 * What a vertrouwenspersoon searches for; what is empty asks nothing.
 *
 * @param zoek      the beginning of a kenmerk, or a part of an own alias
 * @param onderwerp code of a categorie
 * @param staat     code of a state
 */
@Schema(name = "Zoekvraag", description = "Waarnaar u zoekt in de meldingen die u hebt; wat leeg is vraagt niets.")
record SearchQuestion(
        @Schema(description = "Het begin van een kenmerk, of een deel van uw eigen aanduiding.",
                maxLength = 60) String zoek,
        @Schema(description = "Code van een categorie.", maxLength = 60) String onderwerp,
        @Schema(description = "Code van een staat.", allowableValues = {
                "ontvangen", "in-behandeling", "beeindigd",
                "afgesloten"}) String staat){

    static final SearchQuestion EMPTY = new SearchQuestion("", "", "");

    /** @throws nl.tegenkracht.core.refusal.InvalidInput with all errors at once */
    static SearchQuestion read(Input input, Categorieen categorieen) {
        var question = input.read(SearchQuestion.class);
        if (!question.onderwerp.isEmpty()
                && categorieen.all().stream().noneMatch(one -> one.code().equals(question.onderwerp))) {
            input.error("onderwerp", Text.of("melding.input.topic"));
        }
        input.validate();
        return question;
    }

    @Override
    public String toString() {
        return "SearchQuestion[]";
    }
}
