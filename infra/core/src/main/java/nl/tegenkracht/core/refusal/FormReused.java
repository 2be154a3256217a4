package nl.tegenkracht.core.refusal;

/** Someone sends something else with the id of a form that they sent before: 409; nothing was lost or replaced. */
public final class FormReused extends Refusal {

    private static final long serialVersionUID = 1L;

    public FormReused() {
        super("This form was sent before with something else in it");
    }
}
