package nl.tegenkracht.klacht.inzage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.klacht.handelen.ProcedureView;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.Stage;
import nl.tegenkracht.klacht.procedure.state.Voorziening;

/**
 * The procedure on the page of a klacht, for one reader: where it stands, what this reader can do, what comes next.
 *
 * @param procedure what the reader may see of it
 * @param whole     what the reader can do about the klacht as a whole
 * @param parts     the reader's parts
 * @param terms     the terms that run about the klacht as a whole
 * @param withdraws whether the reader can withdraw it
 */
record CaseView(ProcedureView procedure, List<ActKind> whole, List<CasePart> parts, List<CaseTerm> terms,
        boolean withdraws) {

    private static final Set<Stage> AFTER_ADVICE = EnumSet.of(Stage.ADVIES_NIET_ONTVANKELIJK,
            Stage.TERUG_BIJ_COMMISSIE, Stage.NIET_ONTVANKELIJK);

    /**
     * A part of the klacht.
     *
     * @param part  where it stands
     * @param words what the lists call that too
     * @param acts  what the reader can do about it
     * @param terms the terms that run about it
     */
    record CasePart(ProcedureView.Part part, Text words, List<ActKind> acts, List<CaseTerm> terms) {

        public Text next() {
            return Text.of("klacht.procedure.next." + code());
        }

        /** How much emphasis the stage has. */
        public String tone() {
            return part.stage() != null && part.stage().isOver() ? "neutral" : "active";
        }

        /** What the Klachtencommissie does is told to nobody before it is done. */
        private String code() {
            return part.stage() == null ? "bij-commissie" : part.stage().code();
        }

        /** Whether the decision is late, about which the regeling says nothing. */
        public boolean decisionIsLate() {
            return terms.stream().anyMatch(term -> term.passed() && term.code().equals(CaseReader.DECISION));
        }
    }

    /**
     * A term that runs, with the sentence behind its last day.
     *
     * @param code    of the termijn or servicenorm
     * @param end     last day
     * @param why     how that day came about
     * @param shifts  what moved it, in order
     * @param artikel where it is laid down, or {@code null}
     * @param passed  whether that day is over
     * @param yours   whether the reader has to do something before it
     * @param name    what happens before it
     */
    record CaseTerm(String code, Text name, LocalDate end, Text why, List<Text> shifts, String artikel, boolean passed,
            boolean yours) {}

    public Participant as() {
        return procedure.as();
    }

    /** What this reader calls the klacht. */
    public Text title() {
        return Text.of(switch (as()) {
            case KLAGER -> "klacht.dossier.title.klager";
            case AANGEKLAAGDE -> "klacht.case.title.accused";
            case BEVOEGD_GEZAG -> "klacht.case.title.authority";
            case VERTROUWENSPERSOON -> "klacht.case.title.companion";
            case UITVOERDER -> "klacht.case.title.executor";
            default -> "klacht.dossier.title.commissie";
        });
    }

    /** What a reader who neither filed it nor handles it should know first. */
    public Text lead() {
        return Text.of(switch (as()) {
            case AANGEKLAAGDE -> "klacht.case.accused.lead";
            case VERTROUWENSPERSOON -> "klacht.case.companion.lead";
            case UITVOERDER -> "klacht.case.executor.lead";
            default -> "klacht.case.authority.lead";
        });
    }

    /** Whether there is more than one part to tell apart. */
    public boolean isDivided() {
        return parts.size() > 1;
    }

    /** Whether it is the reader's turn in some way. */
    public boolean hasActs() {
        return !whole.isEmpty() || parts.stream().anyMatch(part -> !part.acts().isEmpty());
    }

    /** Whether the Klachtencommissie has not decided on any part whether it takes it up. */
    public boolean isIntake() {
        return parts.stream().allMatch(part -> part.part().stage() != null && part.part().stage().isIntake());
    }

    /** Whether the aangeklaagde of a part got the afschrift. */
    public boolean accusedReads() {
        return parts.stream().map(part -> part.part().stage()).anyMatch(stage -> stage != null
                && stage.compareTo(Stage.VERSTREKT) >= 0 && stage.compareTo(Stage.BESLIST) <= 0);
    }

    /** Whether the bevoegd gezag of a part was given something to read. */
    public boolean authorityReads() {
        return procedure.voorzieningen().stream().anyMatch(Voorziening::overlegd)
                || parts.stream().map(part -> part.part().stage()).anyMatch(stage -> stage != null
                        && (stage.isAdvised() || AFTER_ADVICE.contains(stage)));
    }

    /** Whether this term runs, for the klacht as a whole or for a part. */
    public boolean runs(String term) {
        return Stream.concat(terms.stream(), parts.stream().flatMap(part -> part.terms().stream()))
                .anyMatch(one -> one.code().equals(term));
    }

    /** The term that is over first; {@code null} if none runs. */
    public CaseTerm first() {
        return Stream.concat(terms.stream(), parts.stream().flatMap(part -> part.terms().stream()))
                .min(Comparator.comparing(CaseTerm::end)).orElse(null);
    }

    /** Whether no term runs in any of it. */
    public boolean hasNoTerms() {
        return terms.isEmpty() && parts.stream().allMatch(part -> part.terms().isEmpty());
    }

    /** What a seat is called. */
    public Text seat(ProcedureView.Member member) {
        return Text.of("klacht.procedure.seat." + member.zetel());
    }

    /** What an act is called. */
    public Text name(ActKind kind) {
        return Text.of("klacht.procedure.act." + kind.code());
    }

    @Override
    public String toString() {
        return "CaseView[]";
    }
}
