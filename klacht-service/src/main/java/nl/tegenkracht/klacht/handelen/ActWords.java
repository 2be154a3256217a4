package nl.tegenkracht.klacht.handelen;

import java.util.HashMap;
import java.util.Map;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.portal.language.TextSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The words of the page of an act, in the language of the request, under the names that its template knows. */
@Component
class ActWords {

    private final TextSource texts;

    ActWords(TextSource texts) {
        this.texts = texts;
    }

    Map<String, Object> of(ActKind kind) {
        var here = texts.here();
        return Map.of("naamVanHandeling", StringUtils.capitalize(here.text("klacht.procedure.act." + kind.code())),
                "toelichtingen", hints(kind));
    }

    /** Most fields speak for themselves: only some have an explanation. */
    private Map<String, String> hints(ActKind kind) {
        var hints = new HashMap<String, String>();
        for (var field : ActFields.of(kind)) {
            var hint = texts.messages().getMessage("klacht.procedure.hint." + kind.code() + "." + field.name(), null,
                    null, texts.here().language().locale());
            if (hint != null) {
                hints.put(field.name(), hint);
            }
        }
        return hints;
    }
}
