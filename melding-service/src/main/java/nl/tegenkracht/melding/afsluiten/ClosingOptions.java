package nl.tegenkracht.melding.afsluiten;

import java.util.List;
import nl.tegenkracht.web.page.Option;

/** What a vertrouwenspersoon chooses from when closing, in the language of the page. */
public record ClosingOptions(List<Option> categorieen, List<Option> interventies, List<Option> resultaten) {}
