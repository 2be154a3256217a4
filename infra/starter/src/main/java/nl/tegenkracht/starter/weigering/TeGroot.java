package nl.tegenkracht.starter.weigering;

import java.io.IOException;

/** Een verzoek bevat meer dan de dienst wil lezen: 413. */
public final class TeGroot extends IOException {

    private static final long serialVersionUID = 1L;

    public TeGroot() {
        super("Te groot");
    }

    /** Of dit de oorzaak van een fout is. */
    static boolean in(Throwable fout) {
        for (var oorzaak = fout; oorzaak != null; oorzaak = oorzaak.getCause()) {
            if (oorzaak instanceof TeGroot) {
                return true;
            }
        }
        return false;
    }
}
