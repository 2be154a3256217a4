package nl.tegenkracht.melding.dossier;

import java.util.List;
import java.util.stream.Stream;
import nl.tegenkracht.core.dossier.Dossier;
import nl.tegenkracht.dossier.DossierKind;
import nl.tegenkracht.dossier.worklist.WorkItem;

/** What follows from a signalering for work lists; other services are told nothing. */
public final class SignaleringKind implements DossierKind<Signalering> {

    /** Its code, also in lists. */
    public static final String CODE = "signalering";
    /** Its part of an address, and the page with its list. */
    public static final String PATH = "signaleringen";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String addressPart() {
        return PATH;
    }

    @Override
    public String page() {
        return PATH;
    }

    @Override
    public Class<Signalering> stateType() {
        return Signalering.class;
    }

    @Override
    public List<WorkItem> workItems(Dossier<Signalering> dossier) {
        var signalering = dossier.state();
        return Stream.of(signalering.van(), signalering.aan()).filter(reader -> !reader.isEmpty())
                .map(reader -> item(dossier, reader)).toList();
    }

    private static WorkItem item(Dossier<Signalering> dossier, String reader) {
        var signalering = dossier.state();
        var isSender = reader.equals(signalering.van());
        return WorkItem.of(dossier.id(), reader, CODE,
                isSender ? Role.VERTROUWENSPERSOON.code() : Signalering.BEVOEGD_GEZAG,
                signalering.isBeantwoord() ? "beantwoord" : "verstuurd", signalering.sinds(),
                !isSender && !signalering.isBeantwoord());
    }
}
