package nl.tegenkracht.starter.beveiliging;

import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;

/** Het register van benoemingen. Een einde werkt binnen 60 seconden. */
public interface Benoemingenregister {

    /** De benoemingen in dit ambt die nu gelden. */
    List<Benoeming> geldig(Ambt ambt);

    /** Deze benoeming, als zij nu geldt. */
    Optional<Benoeming> geldig(String id);
}
