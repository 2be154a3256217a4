package nl.tegenkracht.klacht.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.tegenkracht.klacht.procedure.act.ActKind;
import nl.tegenkracht.klacht.procedure.state.Participant;
import nl.tegenkracht.klacht.procedure.state.PieceKind;

/** Beside the sheet of paper of one case: who is who in it, and so who can do and read what. */
final class PaperCase {

    private static final String CHAIR = "voorzitter";

    final Regulation paper = new Regulation();
    /** Per seat who has it; nobody if it is vacant. */
    final Map<String, String> seats = new LinkedHashMap<>();
    /** Per part whom it is about. */
    private final Map<Integer, String> accused = new TreeMap<>(Map.of(1, "bas"));

    /** As whom somebody takes part if they do, or {@code null}. */
    Participant as(String account) {
        return switch (account) {
            case "noa" -> Participant.KLAGER;
            case "bas", "bo" -> Participant.AANGEKLAAGDE;
            case "kiki" -> Participant.SECRETARIS;
            case "lena" -> Participant.BEVOEGD_GEZAG;
            default -> account.equals(seats.get(CHAIR))
                    ? Participant.VOORZITTER
                    : seats.containsValue(account) ? Participant.LID : null;
        };
    }

    boolean takesPart(String account, int nr) {
        var as = as(account);
        return as != null && switch (as) {
            case AANGEKLAAGDE -> paper.provided.stream().filter(part -> nr == 0 || nr == part)
                    .anyMatch(part -> account.equals(accused.get(part)));
            case BEVOEGD_GEZAG -> paper.authorityTold.stream().anyMatch(part -> nr == 0 || nr == part);
            default -> true;
        };
    }

    /** The number that a part has for this account: each counts only what is theirs; one more if it is not. */
    int own(String account, int nr) {
        var own = own(account);
        return nr == 0 ? 0 : own.contains(nr) ? own.indexOf(nr) + 1 : own.size() + 1;
    }

    /** The part that has this number for this account. */
    int whole(String account, int own) {
        return own == 0 ? 0 : own(account).get(own - 1);
    }

    private List<Integer> own(String account) {
        return paper.stages.keySet().stream().filter(nr -> takesPart(account, nr)).toList();
    }

    boolean allowed(String account, ActKind kind, int nr) {
        return paper.stages.keySet().stream().filter(part -> nr == 0 || nr == part)
                .filter(part -> takesPart(account, part)).anyMatch(part -> TableTest.TABLE
                        .getOrDefault(paper.stages.get(part) + " | " + as(account), Set.of()).contains(kind.code()));
    }

    boolean mayRead(String account, ApiView.Piece piece, List<ApiView.Piece> all) {
        var stage = paper.stages.getOrDefault(piece.part(), "");
        var advised = List.of("ADVIES_UITGEBRACHT", "BIJ_BEVOEGD_GEZAG", "BESLIST").contains(stage);
        var facts = all.stream()
                .anyMatch(one -> one.kind() == PieceKind.FEITENOVERZICHT && one.part() == piece.part());
        return takesPart(account, piece.part()) && isOfTheirTime(account, piece)
                && PaperReaders.of(piece.kind()).stream()
                        .anyMatch(
                                rule -> PaperReaders.holds(rule, as(account), piece.by() == as(account), facts, advised,
                                        paper.withReport.contains(piece.part())));
    }

    private boolean isOfTheirTime(String account, ApiView.Piece piece) {
        return as(account) != Participant.AANGEKLAAGDE || piece.part() != 0
                || own(account).stream().anyMatch(nr -> !Regulation.OVER.contains(paper.stages.get(nr))
                        || paper.ended.containsKey(nr) && !piece.day().isAfter(paper.ended.get(nr)));
    }

    String accused(int nr) {
        return "bo".equals(accused.get(nr)) ? "Bo Jeneverbes" : "Bas Kastanjeboom";
    }

    /** Keeps who is who, after something was done. */
    void happened(ActKind kind, int nr, RandomForm form, String by, Map<String, String> accounts) {
        switch (kind) {
            case NOEM_AANGEKLAAGDEN -> {
                accused.keySet().removeIf(part -> part > 1);
                if (form.has("aangeklaagde2")) {
                    accused.put(2, "bo");
                }
            }
            case STEL_COMMISSIE_SAMEN -> form.list("leden").forEach(chosen -> sits(chosen, form, accounts));
            case VERVANG_LID -> sits(form.value("lid"), form, accounts);
            case VERSCHOON -> seats.replaceAll((_, who) -> by.equals(who) ? "nobody" : who);
            case BESLIS_WRAKING -> seats.replaceAll(
                    (seat, who) -> form.yes("toegewezen") && seat.equals(form.value("lid")) ? "nobody" : who);
            default -> paper.stages.keySet().forEach(part -> accused.putIfAbsent(part, accused.get(nr)));
        }
    }

    private void sits(String chosen, RandomForm form, Map<String, String> accounts) {
        seats.put(chosen.split(":")[0], accounts.get(form.name(chosen)));
    }

    Stream<Integer> parts() {
        return paper.stages.keySet().stream();
    }
}
