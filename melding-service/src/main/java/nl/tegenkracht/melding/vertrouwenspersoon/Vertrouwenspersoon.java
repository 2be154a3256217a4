package nl.tegenkracht.melding.vertrouwenspersoon;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.portal.language.PageTexts;
import nl.tegenkracht.portal.person.ProfileCard;
import nl.tegenkracht.web.page.Option;
import org.springframework.util.StringUtils;

/**
 * A vertrouwenspersoon as a melder gets to see one.
 *
 * @param id     id of the benoeming
 * @param naam   name
 * @param vanuit whom someone works for, in the language of the reader
 * @param kaart  what they tell everybody about themselves; on pages only
 */
@Schema(name = "Vertrouwenspersoon", description = "Iemand bij wie u kunt melden.")
public record Vertrouwenspersoon(@Schema(description = "Kenmerk van de benoeming; hiermee kiest u.") String id,
        @Schema(description = "Naam van de vertrouwenspersoon.") String naam,
        @Schema(description = "Bij wie de vertrouwenspersoon werkt.") String vanuit,
        @JsonIgnore @Schema(hidden = true) ProfileCard kaart) {

    static Vertrouwenspersoon of(Benoeming benoeming, Language language) {
        return new Vertrouwenspersoon(benoeming.id(), benoeming.naam(), benoeming.vanuit(language),
                ProfileCard.of(benoeming, language));
    }

    /** Where someone works, to follow a name. */
    public Text werkt() {
        return ProfileCard.works(vanuit);
    }

    /** As an option in a form. */
    public Option option(PageTexts texts) {
        return new Option(id, naam, StringUtils.capitalize(texts.of(werkt())));
    }
}
