package nl.tegenkracht.klacht.brieven;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tegenkracht.contracts.Language;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.klacht.dossier.Klacht;
import nl.tegenkracht.klacht.handelen.Brieven;
import nl.tegenkracht.klacht.procedure.rules.ProcedureRules;
import nl.tegenkracht.klacht.procedure.state.Kennisgeving;
import nl.tegenkracht.klacht.procedure.state.LetterKind;
import nl.tegenkracht.klacht.procedure.state.PieceKind;
import nl.tegenkracht.klacht.procedure.state.Procedure;
import nl.tegenkracht.portal.language.PageTexts;
import nl.tegenkracht.portal.language.TextSource;
import org.springframework.stereotype.Component;

/**
 * The words of every letter of the procedure: to whom, what was decided or is asked, the days and why, what the reader
 * can do, who else is told, and whom to turn to. No name, and of what somebody wrote only the reason why a late piece was
 * refused: the rest is in the stuk that goes with it, which has readers of its own.
 */
@Component
public class LetterWriter implements Brieven {

    private static final Set<LetterKind> OF_THE_AUTHORITY = EnumSet.of(LetterKind.NIET_ONTVANKELIJK,
            LetterKind.TERUGGEZONDEN, LetterKind.VERDAGING, LetterKind.BESLISSING, LetterKind.BESLISSING_GENOMEN,
            LetterKind.VOORZIENING, LetterKind.VOORZIENING_EINDE, LetterKind.UITVOERINGSOPDRACHT,
            LetterKind.ONDERZOEK_BESLIST);
    /** Letters that name who else gets them: of the others the reader is not to know. */
    private static final Set<LetterKind> SHARED = EnumSet.of(LetterKind.UITNODIGING, LetterKind.FEITENOVERZICHT,
            LetterKind.LATER_ADVIES, LetterKind.AFSCHRIFT_ADVIES, LetterKind.VERDAGING, LetterKind.BESLISSING,
            LetterKind.TERUGGEZONDEN, LetterKind.WRAKING_GEVRAAGD, LetterKind.NIET_ONTVANKELIJK,
            LetterKind.INGETROKKEN, LetterKind.ONDERZOEK_BESLIST);

    private final TextSource texts;

    public LetterWriter(TextSource texts) {
        this.texts = texts;
    }

    /** What a letter of this kind is about, for a list. */
    public static Text title(LetterKind kind) {
        return Text.of("brieven.title." + kind.code());
    }

    /** The letter as it is kept. */
    @Override
    public String text(Kennisgeving notice, Procedure procedure, ProcedureRules rules, Dossier<Klacht> dossier,
            Map<String, String> written) {
        return text(new Letter(notice, procedure, rules, written), Language.NL);
    }

    /**
     * The letter in another language, to read along; empty if it would not say the same any more as the one that is kept,
     * because of what happened since.
     */
    public Optional<String> translation(Kennisgeving notice, Procedure procedure, ProcedureRules rules, String kept,
            Language language) {
        var letter = new Letter(notice, procedure, rules, Map.of());
        return text(letter, Language.NL).equals(kept) ? Optional.of(text(letter, language)) : Optional.empty();
    }

    /** Legal letters are Dutch. */
    String inDutch(LetterText text) {
        return text.in(texts.in(Language.NL));
    }

    private String text(Letter letter, Language language) {
        var words = texts.in(language);
        var text = new LetterText(letter.rules(), letter.procedure().ledger().terms());
        write(letter, text);
        others(letter, text, words);
        BesideLetters.copies(letter, text);
        HelpLines.write(letter, text);
        source(letter, text);
        return head(letter, words) + "\n\n" + text.in(words);
    }

    private static String head(Letter letter, PageTexts words) {
        var notice = letter.notice();
        return String.join("\n", words.text("brieven.head.to", to(notice)),
                words.text("brieven.head.from", Text.of("brieven.from." + from(letter))),
                words.text("brieven.head.day", notice.op()),
                words.text("brieven.head.about", title(notice.brief())));
    }

    /** What the secretaris sends on is written to whom it goes to. */
    private static Text to(Kennisgeving notice) {
        return notice.brief() == LetterKind.ALGEMEEN_ADVIES
                ? Text.of("brieven.party.werkgever")
                : PaperNames.of(notice.aan());
    }

    private static String from(Letter letter) {
        return letter.notice().brief() == LetterKind.UITGEVOERD
                ? "uitvoerder"
                : isOfTheAuthority(letter) ? "bevoegd-gezag" : "commissie";
    }

    private static boolean isOfTheAuthority(Letter letter) {
        return OF_THE_AUTHORITY.contains(letter.notice().brief())
                || letter.notice().brief() == LetterKind.HERSTELD && letter.isMendedByAuthority()
                || letter.notice().brief() == LetterKind.ONTVANKELIJKHEID
                        && letter.has(PieceKind.BESLISSING_NIET_ONTVANKELIJK);
    }

    private static void write(Letter letter, LetterText text) {
        switch (letter.notice().brief()) {
            case ONTVANGSTBEVESTIGING -> IntakeLetters.confirm(letter, text);
            case VERZOEK_AANVULLING -> IntakeLetters.ask(letter, text);
            case ONTVANKELIJKHEID -> IntakeLetters.judged(letter, text);
            case ADVIES_NIET_ONTVANKELIJK -> IntakeLetters.advised(letter, text);
            case TERUGGEZONDEN -> IntakeLetters.back(letter, text);
            case NIET_ONTVANKELIJK -> IntakeLetters.inadmissible(letter, text);
            case AFSCHRIFT -> HearingLetters.copy(letter, text);
            case UITNODIGING -> HearingLetters.invite(letter, text);
            case STUK_ANDERE_PARTIJ -> HearingLetters.piece(letter, text);
            case LAAT_STUK_BESLIST -> HearingLetters.latePiece(letter, text);
            case FEITENOVERZICHT -> HearingLetters.facts(letter, text);
            case LATER_ADVIES -> AdviceLetters.later(letter, text);
            case ADVIES -> AdviceLetters.advice(letter, text);
            case AFSCHRIFT_ADVIES -> AdviceLetters.copy(letter, text);
            case VERDAGING -> AdviceLetters.adjourned(letter, text);
            case BESLISSING -> AdviceLetters.decision(letter, text);
            case BESLISSING_GENOMEN -> AdviceLetters.decided(letter, text);
            case VOORZIENING_GEVRAAGD -> MeasureLetters.asked(letter, text);
            case VOORZIENING -> MeasureLetters.taken(letter, text);
            case VOORZIENING_EINDE -> MeasureLetters.ended(letter, text);
            case WRAKING_GEVRAAGD -> PanelLetters.asked(letter, text);
            case WRAKING_BESLIST -> PanelLetters.decided(letter, text);
            case COMMISSIE_NIET_COMPLEET -> PanelLetters.incomplete(letter, text);
            case INGETROKKEN -> PanelLetters.withdrawn(letter, text);
            case BEMIDDELING_VOORGESTELD -> MediationLetters.proposed(letter, text);
            case BEMIDDELING_GEWEIGERD -> MediationLetters.refused(letter, text);
            case BEMIDDELING_LOOPT -> MediationLetters.started(text);
            case BEMIDDELING_VOORBIJ -> MediationLetters.over(text);
            case KLAGER_OVERLEDEN -> MoreLetters.klagerDied(letter, text);
            case BEEINDIGD -> MoreLetters.ended(letter, text);
            case HERSTELD -> MoreLetters.mended(letter, text);
            case UITVOERINGSOPDRACHT -> MoreLetters.order(text);
            case UITGEVOERD -> MoreLetters.carriedOut(text);
            case ONDERZOEK_GEADVISEERD -> MoreLetters.investigation(text);
            case ONDERZOEK_BESLIST -> MoreLetters.investigationDecided(letter, text);
            case ALGEMEEN_ADVIES -> MoreLetters.inGeneral(text);
            case GEDRAGING_INGETROKKEN -> MoreLetters.conduct(letter, text);
            case MEELEZEN -> BesideLetters.readsAlong(letter, text);
            case RAADSMAN -> BesideLetters.counsel(letter, text);
            case BIJSTAND_BEEINDIGD -> BesideLetters.ended(letter, text);
            case BEGELEIDING -> BesideLetters.comesAlong(letter, text);
        }
    }

    private static void others(Letter letter, LetterText text, PageTexts words) {
        var notice = letter.notice();
        var others = letter.procedure().ledger().told().stream()
                .filter(other -> other.brief() == notice.brief() && other.track() == notice.track()
                        && other.op().equals(notice.op()) && other.aan() != notice.aan())
                .map(other -> words.of(PaperNames.of(other.aan()))).distinct().collect(Collectors.joining(", "));
        text.sayIf(SHARED.contains(notice.brief()) && !others.isEmpty(), "brieven.others", others);
    }

    /** Where it is laid down; of what the regelset does not know that is said too. */
    private static void source(Letter letter, LetterText text) {
        var rules = letter.rules();
        if (rules.regelset() == null) {
            text.say("brieven.source.unknown");
            return;
        }
        rules.place(letter.notice().brief().basis())
                .map(TermExplanation::place)
                .ifPresentOrElse(artikel -> text.say("brieven.source", artikel, rules.regelset().titel()),
                        () -> text.say("brieven.source.none", rules.regelset().titel()));
    }
}
