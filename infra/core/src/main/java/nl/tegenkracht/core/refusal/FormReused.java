package nl.tegenkracht.core.refusal;

import java.util.Optional;
import java.util.function.Predicate;

/** Someone sends something else with the id of a form that they sent before: 409; nothing was lost or replaced. */
public final class FormReused extends Refusal {

    private static final long serialVersionUID = 1L;

    public FormReused() {
        super("This form was sent before with something else in it");
    }

    /**
     * Whether a form was sent before, with the same in it.
     *
     * @param earlier what came of the form with this id; empty if it is new
     * @param same    whether that is what is sent now
     * @throws FormReused if something else is sent now
     */
    public static <T> boolean isRepeat(Optional<T> earlier, Predicate<T> same) {
        if (earlier.isPresent() && !same.test(earlier.get())) {
            throw new FormReused();
        }
        return earlier.isPresent();
    }
}
