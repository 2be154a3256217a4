package nl.tegenkracht.melding.vertrouwenspersoon;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.portal.language.PageTexts;
import nl.tegenkracht.web.page.Option;
import org.springframework.util.StringUtils;

/**
 * A vertrouwenspersoon as a melder gets to see one.
 *
 * @param id     id of the benoeming
 * @param naam   name
 * @param vanuit whom someone works for, in the language of the reader
 */
@Schema(name = "Vertrouwenspersoon", description = "Iemand bij wie u kunt melden.")
public record Vertrouwenspersoon(@Schema(description = "Kenmerk van de benoeming; hiermee kiest u.") String id,
        @Schema(description = "Naam van de vertrouwenspersoon.") String naam,
        @Schema(description = "Bij wie de vertrouwenspersoon werkt.") String vanuit) {

    static Vertrouwenspersoon of(Benoeming benoeming, Language language) {
        return new Vertrouwenspersoon(benoeming.id(), benoeming.naam(), benoeming.vanuit(language));
    }

    /** Where someone works, to follow a name. */
    public Text werkt() {
        return Text.of(vanuit.startsWith("buiten ") || vanuit.startsWith("outside ")
                ? "melding.vertrouwenspersoon.works-outside"
                : "melding.vertrouwenspersoon.works", vanuit);
    }

    /** As an option in a form. */
    public Option option(PageTexts texts) {
        return new Option(id, naam, StringUtils.capitalize(texts.of(werkt())));
    }
}
