package nl.tegenkracht.core.domain;

import nl.tegenkracht.contracts.DataDomain;

/** The one domain in which this request or job works. Without a domain there is no database, no topic and no key. */
public final class DomainContext {

    private static final ScopedValue<DataDomain> CURRENT = ScopedValue.newInstance();

    private DomainContext() {
    }

    /**
     * The domain of this moment.
     *
     * @throws NoDomain if no domain has been set
     */
    public static DataDomain current() {
        if (!CURRENT.isBound()) {
            throw new NoDomain();
        }
        return CURRENT.get();
    }

    /** Does work within a domain and returns its result. */
    public static <T, X extends Throwable> T in(DataDomain domain, ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return ScopedValue.where(CURRENT, domain).call(work);
    }

    /** Does work within a domain. */
    public static void run(DataDomain domain, Runnable work) {
        ScopedValue.where(CURRENT, domain).run(work);
    }
}
