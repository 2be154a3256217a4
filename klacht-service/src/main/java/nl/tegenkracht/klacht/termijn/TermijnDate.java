package nl.tegenkracht.klacht.termijn;

import java.time.LocalDate;
import java.util.List;

/**
 * Een uitgerekende termijn, met alles om haar na te rekenen.
 *
 * @param code           code van de termijn in de regelset
 * @param artikel        waar zij staat, bijvoorbeeld {@code 10.1}
 * @param start          dag van de gebeurtenis, Europe/Amsterdam; deze dag telt zelf niet mee
 * @param regel          de regel in gewone woorden
 * @param ruw            einde zonder verschuivingen
 * @param verschuivingen wat het einde verschoof, op volgorde
 */
public record TermijnDate(String code, String artikel, LocalDate start, String regel, LocalDate ruw,
        List<Verschuiving> verschuivingen) {

    public TermijnDate {
        verschuivingen = List.copyOf(verschuivingen);
    }

    /** De laatste dag van de termijn; van een termijn die terugkijkt de vroegste dag die nog meetelt. */
    public LocalDate einde() {
        return verschuivingen.isEmpty() ? ruw : verschuivingen.getLast().naar();
    }

    /** Of de termijn op deze dag voorbij is. */
    public boolean verstreken(LocalDate today) {
        return today.isAfter(einde());
    }
}
