package nl.tegenkracht.audit;

import java.util.LinkedHashMap;
import java.util.Map;

/** De laatst geschreven regels, om een herhaling te herkennen. Klein: een herhaling komt binnen minuten of na herstart. */
final class Venster {

    private static final int GROOTTE = 4096;

    private final Map<String, Geschreven> laatste = new LinkedHashMap<>() {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Geschreven> oudste) {
            return size() > GROOTTE;
        }
    };

    record Geschreven(Auditregel regel, Plaats plaats) {}

    Geschreven vind(String id) {
        return laatste.get(id);
    }

    void onthoud(Auditregel regel, Plaats plaats) {
        laatste.put(regel.id(), new Geschreven(regel, plaats));
    }
}
