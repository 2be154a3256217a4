package nl.tegenkracht.keten;

import nl.tegenkracht.contracts.Id;

/** Dient klachten in zoals een eigen portaal van een onderdeel het zou doen: over de API. */
final class Klachten {

    private Klachten() {
    }

    static Antwoord doe(Bezoeker klager, String domein, String id) {
        return klager.json("POST", "/" + domein + "/klacht/v1/klachten",
                "{\"id\":\"" + id + "\",\"gedrag\":\"Iemand schreeuwt tegen mij.\"}");
    }

    /** Een nieuwe klacht; het antwoord is haar kenmerk. */
    static String nieuw(Bezoeker klager, String domein) {
        var id = Id.random();
        var antwoord = doe(klager, domein, id);
        if (antwoord.status() != 201) {
            throw new IllegalStateException("Klagen lukt niet: " + antwoord.status() + " " + antwoord.tekst());
        }
        return id;
    }
}
