package nl.tegenkracht.starter.domein;

import nl.tegenkracht.contracts.DataDomain;

/**
 * Het ene domein waarin dit verzoek of deze taak werkt. Zonder domein is er geen database, geen topic en geen sleutel.
 */
public final class Domeincontext {

    private static final ScopedValue<DataDomain> HUIDIG = ScopedValue.newInstance();

    private Domeincontext() {
    }

    /**
     * Het domein van nu.
     *
     * @throws GeenDomein als er geen domein gezet is
     */
    public static DataDomain huidig() {
        if (!HUIDIG.isBound()) {
            throw new GeenDomein();
        }
        return HUIDIG.get();
    }

    /** Doet werk binnen een domein en geeft het antwoord terug. */
    public static <T, X extends Throwable> T in(DataDomain domein, ScopedValue.CallableOp<? extends T, X> werk)
            throws X {
        return ScopedValue.where(HUIDIG, domein).call(werk);
    }

    /** Doet werk binnen een domein. */
    public static void doe(DataDomain domein, Runnable werk) {
        ScopedValue.where(HUIDIG, domein).run(werk);
    }
}
