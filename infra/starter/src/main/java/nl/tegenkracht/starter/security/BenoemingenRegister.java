package nl.tegenkracht.starter.security;

import java.util.List;
import java.util.Optional;
import nl.tegenkracht.contracts.Ambt;
import nl.tegenkracht.contracts.Benoeming;

/** Het register van benoemingen. Een einde werkt binnen 60 seconden. */
public interface BenoemingenRegister {

    /** De benoemingen in dit ambt die nu gelden. */
    List<Benoeming> current(Ambt ambt);

    /** Deze benoeming, als zij nu geldt. */
    Optional<Benoeming> current(String id);
}
