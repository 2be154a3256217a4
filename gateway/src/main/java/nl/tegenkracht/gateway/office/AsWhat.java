package nl.tegenkracht.gateway.office;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.gateway.content.ContentFile;
import nl.tegenkracht.gateway.office.OfficesOfSession.Capacity;
import nl.tegenkracht.gateway.session.Session;
import nl.tegenkracht.portal.language.TextSource;
import org.springframework.stereotype.Component;

/**
 * As what somebody is logged in, in words, for the pages that the gateway makes itself; the pages of a service say it by
 * themselves (record 0324). Nothing is opened by it.
 */
@Component
public class AsWhat {

    private final Map<Language, Office.OfficeFile> content = ContentFile.all("/ambten.json", Office.OfficeFile.class);
    private final OfficesOfSession offices;
    private final TextSource texts;

    AsWhat(OfficesOfSession offices, TextSource texts) {
        this.offices = offices;
        this.texts = texts;
    }

    /** The hoedanigheid and the offices; empty if that cannot be known now. */
    public String of(Session session, Language language) {
        return offices.capacity(session).map(capacity -> words(capacity, language)).orElse("");
    }

    private String words(Capacity capacity, Language language) {
        var own = Stream.ofNullable(capacity.hoedanigheid())
                .map(code -> texts.in(language).text("portal.frame.as." + code));
        var names = content.get(language).ambten().stream().filter(office -> capacity.offices().contains(office.id()))
                .map(Office::naam);
        return Stream.concat(own, names).collect(Collectors.joining(", "));
    }
}
