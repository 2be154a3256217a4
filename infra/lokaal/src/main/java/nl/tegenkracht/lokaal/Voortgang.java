package nl.tegenkracht.lokaal;

import java.time.Duration;
import java.util.List;

/** Wie wil zien hoe ver elk onderdeel is. */
interface Voortgang extends AutoCloseable {

    /** Hoe ver een onderdeel is. */
    enum Stap {

        WACHT("wacht"),
        KLAARZETTEN("wordt klaargezet"),
        START("start"),
        GEREED("gereed"),
        MISLUKT("mislukt"),
        LIEP(
                "liep al");

        final String tekst;

        Stap(String tekst) {
            this.tekst = tekst;
        }
    }

    /** Deze onderdelen komen langs, in deze volgorde. */
    void begin(List<String> onderdelen);

    /** @param sinds tijd vanaf het begin van de start */
    void meld(String onderdeel, Stap stap, Duration sinds);

    @Override
    void close();

    /** Niemand kijkt. */
    static Voortgang geen() {
        return new Voortgang() {

            @Override
            public void begin(List<String> onderdelen) {
            }

            @Override
            public void meld(String onderdeel, Stap stap, Duration sinds) {
            }

            @Override
            public void close() {
            }
        };
    }
}
