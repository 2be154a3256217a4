package nl.tegenkracht.dossier.worklist;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One item in someone's work list: small, without content.
 *
 * @param id           unique: dossier and reader
 * @param reader       pseudonym (HMAC) of the reader
 * @param dossier      id of the dossier
 * @param kind         {@code melding} (a report), {@code klacht} (a complaint), ...
 * @param role         as what the reader has access: {@code melder}, {@code vertrouwenspersoon}, ...
 * @param state        code of the state
 * @param since        since when it is in this state, UTC
 * @param actionNeeded whether it is the reader's turn
 * @param maker        pseudonym (HMAC) of whose dossier it is, if that is somebody else, or {@code null}
 */
public record WorkItem(String id, String reader, String dossier, String kind, String role, String state, Instant since,
        boolean actionNeeded, String maker) {

    /** An item with an {@code id} of dossier and reader. */
    public static WorkItem of(String dossier, String reader, String kind, String role, String state, Instant since,
            boolean actionNeeded) {
        return new WorkItem(dossier + ":" + reader, reader, dossier, kind, role, state, since, actionNeeded,
                null);
    }

    /** In the list of somebody who has the dossiers of many: whose it is. */
    public WorkItem of(String pseudonym) {
        return new WorkItem(id, reader, dossier, kind, role, state, since, actionNeeded, pseudonym);
    }

    /** Whether it is whole, and a list can go on after it. */
    boolean isListable() {
        return Stream.of(id, reader, kind, role, state).allMatch(Objects::nonNull)
                && WorkCursor.parse(WorkCursor.after(this, 1).code()).isPresent();
    }
}
