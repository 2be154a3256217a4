package nl.tegenkracht.core.security;

import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;

/**
 * The register of benoemingen: who has been appointed to which ambt (office), and for how long. An end takes effect
 * within 60 seconds.
 */
public interface BenoemingenRegister {

    /** The benoemingen in this ambt that apply now. */
    List<Benoeming> current(Ambt ambt);

    /** This benoeming, if it applies now. */
    Optional<Benoeming> current(String id);

    /**
     * Whether the register could be read when it was last asked. If not, nobody holds an ambt, but that says nothing
     * about who is benoemd: nothing is moved because of it.
     */
    default boolean isReadable() {
        return true;
    }
}
