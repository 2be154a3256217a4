package nl.tegenkracht.klacht.page;

import java.util.List;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Regelset;
import nl.tegenkracht.contracts.Regelset.Concept;
import nl.tegenkracht.web.page.Option;
import org.springframework.context.i18n.LocaleContextHolder;

/** The categorieën of a regelset, and the gronden of discriminatie, to tick, in the order of the regelset. */
public final class CategorieOptions {

    private CategorieOptions() {
    }

    public static List<Option> of(Regelset regelset) {
        return options(regelset.categorieen());
    }

    public static List<Option> discriminatiegronden(Regelset regelset) {
        return options(regelset.discriminatiegronden());
    }

    private static List<Option> options(List<Concept> concepts) {
        var language = Language.of(LocaleContextHolder.getLocale());
        return concepts.stream().map(concept -> option(concept, language)).toList();
    }

    private static Option option(Concept concept, Language language) {
        var words = concept.in(language);
        return new Option(concept.code(), words.naam(), words.omschrijving().isEmpty() ? null : words.omschrijving());
    }
}
