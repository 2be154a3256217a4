package nl.tegenkracht.klacht.brieven;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.procedure.rules.ProcedureRules;
import nl.tegenkracht.klacht.procedure.state.RunningTerm;
import nl.tegenkracht.portal.language.PageTexts;

/** The paragraphs of a letter while it is written: sentences, each with its artikel if the regelset has one. */
final class LetterText {

    private static final String PARAGRAPH = "\n\n";

    private final ProcedureRules rules;
    private final List<RunningTerm> terms;
    private final List<List<Text>> paragraphs = new ArrayList<>();

    LetterText(ProcedureRules rules, List<RunningTerm> terms) {
        this.rules = rules;
        this.terms = terms;
    }

    /** A new paragraph that begins with this sentence. */
    LetterText say(String key, Object... arguments) {
        paragraphs.add(new ArrayList<>());
        return also(key, arguments);
    }

    /** One more sentence in the same paragraph. */
    LetterText also(String key, Object... arguments) {
        paragraphs.getLast().add(Text.of(key, arguments));
        return this;
    }

    LetterText sayIf(boolean holds, String key, Object... arguments) {
        return holds ? say(key, arguments) : this;
    }

    LetterText alsoIf(boolean holds, String key, Object... arguments) {
        return holds ? also(key, arguments) : this;
    }

    /** One more sentence if there is something to say it with. */
    LetterText alsoWith(Optional<?> argument, String key) {
        return argument.map(one -> also(key, one)).orElse(this);
    }

    /** Ends the last sentence with where it is laid down. */
    LetterText cite(String code) {
        return ends(rules.place(code));
    }

    /** The same with where its term is laid down. */
    LetterText citeTerm(String code) {
        return ends(rules.termArtikel(code));
    }

    private LetterText ends(Optional<String> artikel) {
        var sentences = paragraphs.getLast();
        var last = sentences.removeLast();
        sentences.add(artikel.map(TermExplanation::place).map(place -> Text.of("brieven.cited", last, place))
                .orElseGet(() -> Text.of("brieven.uncited", last)));
        return this;
    }

    /** A paragraph with the last day of this term, and why it is that day. */
    LetterText until(Optional<RunningTerm> term, String key) {
        term.ifPresent(one -> {
            say(key, one.einde());
            paragraphs.getLast().addAll(TermExplanation.of(one, terms, rules));
        });
        return this;
    }

    String in(PageTexts words) {
        return paragraphs.stream().map(sentences -> sentences.stream().map(words::of).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(PARAGRAPH));
    }
}
