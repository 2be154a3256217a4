package nl.tegenkracht.rapportage.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.tegenkracht.core.clock.LegalClock;
import nl.tegenkracht.core.refusal.NotFound;
import nl.tegenkracht.portal.language.PageTexts;
import nl.tegenkracht.portal.language.TextSource;
import nl.tegenkracht.rapportage.facts.FigureCell;
import nl.tegenkracht.rapportage.figures.CategorieNames;
import nl.tegenkracht.rapportage.figures.Figures;
import org.springframework.stereotype.Component;

/** Composes the overview of an orgaan from the latest values. */
@Component
class Dashboard {

    private static final int YEARS = 10;

    private final Figures figures;
    private final CategorieNames categorieNames;
    private final LegalClock clock;
    private final TextSource texts;

    Dashboard(Figures figures, CategorieNames categorieNames, LegalClock clock, TextSource texts) {
        this.figures = figures;
        this.categorieNames = categorieNames;
        this.clock = clock;
        this.texts = texts;
    }

    /**
     * The year that is asked for, or this one, in the Netherlands.
     *
     * @throws NotFound if that year has not begun yet, or is too long ago
     */
    int year(Integer asked) {
        var current = clock.today().getYear();
        if (asked == null) {
            return current;
        }
        if (asked > current || asked <= current - YEARS) {
            throw new NotFound();
        }
        return asked;
    }

    /** The years of which this orgaan has figures, the latest first. */
    List<Integer> years(Orgaan orgaan) {
        var current = clock.today().getYear();
        var first = Math.max(figures.firstYear(orgaan.code()).orElse(current), current - YEARS + 1);
        return IntStream.rangeClosed(0, Math.max(0, current - first)).map(back -> current - back).boxed().toList();
    }

    /** The figures of this year of this orgaan. */
    Overview overview(Orgaan orgaan, int year) {
        return Overview.of(year, clock.today(),
                new Overview.Source(orgaan.code(), figures.of(orgaan.code(), year),
                        figures.of(orgaan.code(), year - 1), figures.ofMaat(orgaan.code(), FigureCell.STATE),
                        names(texts.here())));
    }

    /** What of a year that is over may be taken over into the annual report; empty as long as it is not over. */
    Optional<YearCopy> copy(Orgaan orgaan, Overview overview) {
        var today = clock.today();
        return overview.jaar() < today.getYear()
                ? Optional.of(YearCopy.of(overview, figures.of(orgaan.code(), overview.jaar()), today))
                : Optional.empty();
    }

    private Map<String, String> names(PageTexts words) {
        var names = categorieNames.names(words.language());
        names.put("onbekend", words.text("rapportage.topic.unknown"));
        return names;
    }
}
