package nl.tegenkracht.melding.vertrouwenspersoon;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Benoeming;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.melding.dossier.Afwezigheid;
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
 * @param afwezig when they said to be away; {@code null} if they did not, and where nobody chooses
 */
@Schema(name = "Vertrouwenspersoon", description = "Iemand bij wie u kunt melden.")
public record Vertrouwenspersoon(@Schema(description = "Kenmerk van de benoeming; hiermee kiest u.") String id,
        @Schema(description = "Naam van de vertrouwenspersoon.") String naam,
        @Schema(description = "Bij wie de vertrouwenspersoon werkt.") String vanuit,
        @JsonIgnore @Schema(hidden = true) ProfileCard kaart,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(
                description = "Wanneer deze er niet is; ontbreekt als dat niet is gezegd.") Away afwezig) {

    /**
     * When somebody is not there.
     *
     * @param van       first day
     * @param tot       last day, or {@code null} of who stops
     * @param vervanger name of who is there meanwhile and can be chosen; {@code null} if nobody was named
     */
    @Schema(name = "AfwezigTot", description = "Wanneer een vertrouwenspersoon er niet is.")
    record Away(@Schema(description = "Eerste dag.") LocalDate van,
            @Schema(description = "Laatste dag; leeg van wie stopt.") LocalDate tot,
            @Schema(description = "Naam van wie er intussen is; leeg als niemand is genoemd.") String vervanger) {}

    static Vertrouwenspersoon of(Benoeming benoeming, Language language) {
        return new Vertrouwenspersoon(benoeming.id(), benoeming.naam(), benoeming.vanuit(language),
                ProfileCard.of(benoeming, language), null);
    }

    /** @param meanwhile who was named, if the reader can choose them */
    Vertrouwenspersoon away(Afwezigheid away, Optional<String> meanwhile) {
        return new Vertrouwenspersoon(id, naam, vanuit, kaart,
                new Away(away.van(), away.tot(), meanwhile.orElse(null)));
    }

    /** That they are away and who is there meanwhile, in sentences; empty if they said nothing. */
    public List<Text> weg() {
        if (afwezig == null) {
            return List.of();
        }
        var when = afwezig.tot() == null
                ? Text.of("melding.keuze.stops", afwezig.van())
                : Text.of("melding.keuze.away", afwezig.van(), afwezig.tot());
        return afwezig.vervanger() == null
                ? List.of(when)
                : List.of(when, Text.of("melding.keuze.meanwhile", afwezig.vervanger()));
    }

    /** Where someone works, to follow a name. */
    public Text werkt() {
        return ProfileCard.works(vanuit);
    }

    /** As an option in a form. */
    public Option option(PageTexts texts) {
        return new Option(id, naam, StringUtils.capitalize(texts.of(werkt())));
    }

    /** As an option for who chooses somebody: also when they are away. */
    public Option choice(PageTexts texts) {
        return afwezig == null
                ? option(texts)
                : new Option(id, naam, Stream.concat(Stream.of(StringUtils.capitalize(texts.of(werkt())) + "."),
                        weg().stream().map(texts::of)).collect(Collectors.joining(" ")));
    }
}
