package nl.tegenkracht.starter.domain;

import nl.tegenkracht.contracts.DataDomain;

/**
 * Het ene domein waarin dit verzoek of deze taak werkt. Zonder domein is er geen database, geen topic en geen sleutel.
 */
public final class DomainContext {

    private static final ScopedValue<DataDomain> CURRENT = ScopedValue.newInstance();

    private DomainContext() {
    }

    /**
     * Het domein van nu.
     *
     * @throws NoDomain als er geen domein gezet is
     */
    public static DataDomain current() {
        if (!CURRENT.isBound()) {
            throw new NoDomain();
        }
        return CURRENT.get();
    }

    /** Doet werk binnen een domein en geeft het antwoord terug. */
    public static <T, X extends Throwable> T in(DataDomain domain, ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return ScopedValue.where(CURRENT, domain).call(work);
    }

    /** Doet werk binnen een domein. */
    public static void run(DataDomain domain, Runnable work) {
        ScopedValue.where(CURRENT, domain).run(work);
    }
}
