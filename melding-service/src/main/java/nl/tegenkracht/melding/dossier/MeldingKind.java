package nl.tegenkracht.melding.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tegenkracht.contracts.EventType;
import nl.tegenkracht.core.dossier.DomainEvent;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.core.dossier.Succession;
import nl.tegenkracht.dossier.DossierKind;
import nl.tegenkracht.dossier.worklist.WorkItem;

/** What follows from a melding for work lists and for other services: codes and dates, no content. */
public final class MeldingKind implements DossierKind<Melding> {

    /** Its code, also in lists. */
    public static final String CODE = "melding";
    /** The kind of the line, in the list of who had a melding before, that says that another has it now. */
    public static final String HANDED_OVER = "overgedragen-melding";
    /** In that list, in place of the state: the vertrouwenspersoon gave it back. */
    public static final String GIVEN_BACK = "teruggegeven";
    /** In lists, in place of the state: it was announced that it will be destroyed. */
    public static final String TO_BE_DESTROYED = "wordt-vernietigd";
    /** As what somebody stands in that line; it is no role, and opens nothing. */
    private static final String EARLIER = "eerdere-vertrouwenspersoon";
    /** In the melder's work list, in place of the state: what is asked. */
    private static final String VACANT = "kies-een-andere-vertrouwenspersoon";

    private final Succession<Melding> succession;

    public MeldingKind(Succession<Melding> succession) {
        this.succession = succession;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String addressPart() {
        return "meldingen";
    }

    @Override
    public int shape() {
        return 6;
    }

    /**
     * Of a melding of shape 1 nobody knows any more when it was replied to first; it has one categorie. Up to 2 none was
     * ever closed, up to 3 nothing was ever proposed, and every one was an ordinary melding. Up to 4 every melder wrote
     * it, and confidentiality was never broken. Of one of 5 nobody knows who made the code.
     */
    @Override
    public Map<String, Object> lift(int fromShape, Map<String, Object> state) {
        if (fromShape == 1) {
            state.put("beantwoord", null);
            state.put("categorieen", null);
        }
        if (fromShape <= 2) {
            state.put("afsluiting", null);
        }
        if (fromShape <= 3) {
            state.put("voorstellen", null);
            state.put("soort", null);
            state.put("nawoorden", null);
        }
        if (fromShape <= 4) {
            state.put("opname", null);
            state.put("doorbrekingen", null);
        }
        return state;
    }

    @Override
    public boolean wasStoredWithoutSeal() {
        return true;
    }

    @Override
    public Class<Melding> stateType() {
        return Melding.class;
    }

    @Override
    public List<WorkItem> workItems(Dossier<Melding> dossier) {
        return Stream.of(itemsOfReaders(dossier), handedOver(dossier), invited(dossier)).flatMap(items -> items)
                .toList();
    }

    private static Stream<WorkItem> itemsOfReaders(Dossier<Melding> dossier) {
        var melding = dossier.state();
        return Stream.of(Role.values()).filter(role -> role == Role.MELDER
                ? !Toewijzing.NIEMAND.equals(melding.holderOf(role))
                : !melding.isVacant() && !melding.handover().isGivenBack())
                .map(role -> WorkItem.of(dossier.id(), melding.holderOf(role), CODE, role.code(), state(dossier),
                        melding.isVacant() ? melding.vacantSinds() : melding.sinds(), melding.asks(role))
                        .of(role == Role.MELDER ? null : melding.melder()));
    }

    private static String state(Dossier<Melding> dossier) {
        var melding = dossier.state();
        if (melding.isVacant()) {
            return VACANT;
        }
        return MeldingRetention.announcement(dossier).isPresent() ? TO_BE_DESTROYED : melding.staat().code();
    }

    /** By this line whoever has a code that was handed over finds the one step; no list of anybody shows it. */
    private static Stream<WorkItem> invited(Dossier<Melding> dossier) {
        return dossier.state().invitation().stream().map(key -> WorkItem.of(dossier.id(), key, CODE,
                MeldingToegang.GENODIGDE, MeldingToegang.GENODIGDE, dossier.state().opname().uitgenodigd(), false));
    }

    /** For who had the melding before: that another has it since then, and nothing of the melding. */
    private static Stream<WorkItem> handedOver(Dossier<Melding> dossier) {
        return dossier.state().earlierVertrouwenspersonen().entrySet().stream()
                .map(earlier -> WorkItem.of(dossier.id(), earlier.getKey(), HANDED_OVER, EARLIER,
                        dossier.state().handover().isGivenBackBy(earlier.getKey()) ? GIVEN_BACK : "overgedragen",
                        earlier.getValue(), false));
    }

    @Override
    public Optional<DomainEvent> snapshot(Dossier<Melding> dossier) {
        return Optional.of(new DomainEvent(EventType.MELDING_STAND, dossier.state().snapshot()));
    }

    @Override
    public Optional<Succession<Melding>> succession() {
        return Optional.of(succession);
    }
}
