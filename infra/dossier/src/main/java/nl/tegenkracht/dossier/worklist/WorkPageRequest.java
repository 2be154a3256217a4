package nl.tegenkracht.dossier.worklist;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.tegenkracht.contracts.Id;
import nl.tegenkracht.contracts.Text;
import nl.tegenkracht.core.refusal.InvalidInput;
import nl.tegenkracht.core.refusal.InvalidInput.FieldError;

/** Which page of a list someone asks for. */
public final class WorkPageRequest {

    /** How many items a page has if nobody says otherwise. */
    public static final int PAGE_SIZE = 50;
    /** The most items of one page. */
    public static final int MAX_SIZE = 100;

    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]?|100");

    private final WorkOrder order;
    private final WorkCursor after;
    private final int size;
    private final String sameAs;

    private WorkPageRequest(WorkOrder order, WorkCursor after, int size, String sameAs) {
        this.order = order;
        this.after = after;
        this.size = size;
        this.sameAs = sameAs;
    }

    /** The first page in this order. */
    public static WorkPageRequest first(WorkOrder order) {
        return new WorkPageRequest(order, null, PAGE_SIZE, null);
    }

    /**
     * Reads what an address says; what is not there, {@code null}, is the beginning, last changed first, and a page of
     * the usual size.
     *
     * @throws InvalidInput with all errors at once
     */
    public static WorkPageRequest read(String na, String volgorde, String aantal) {
        return read(na, volgorde, aantal, null);
    }

    /**
     * The same, of a list that was folded.
     *
     * @param zelfde a dossier: only those of the same person
     */
    public static WorkPageRequest read(String na, String volgorde, String aantal, String zelfde) {
        var errors = new ArrayList<FieldError>();
        if (zelfde != null && !Id.isValid(zelfde)) {
            errors.add(new FieldError("zelfde", Text.of("starter.list.no-such-line")));
        }
        var after = na == null ? Optional.<WorkCursor>empty() : WorkCursor.parse(na);
        if (na != null && after.isEmpty()) {
            errors.add(new FieldError("na", Text.of("starter.list.no-such-place")));
        }
        var order = volgorde == null ? Optional.of(WorkOrder.LAST_CHANGED) : WorkOrder.parse(volgorde);
        if (order.isEmpty()) {
            errors.add(new FieldError("volgorde", Text.of("starter.list.no-such-order")));
        }
        if (aantal != null && !SIZE.matcher(aantal).matches()) {
            errors.add(new FieldError("aantal", Text.of("starter.list.size")));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new WorkPageRequest(order.get(), after.orElse(null),
                aantal == null ? PAGE_SIZE : Integer.parseInt(aantal), zelfde);
    }

    public WorkOrder order() {
        return order;
    }

    Optional<WorkCursor> after() {
        return Optional.ofNullable(after);
    }

    Optional<String> sameAs() {
        return Optional.ofNullable(sameAs);
    }

    int size() {
        return size;
    }
}
