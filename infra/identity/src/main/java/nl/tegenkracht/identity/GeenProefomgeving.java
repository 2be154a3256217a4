package nl.tegenkracht.identity;

/** De proefinstellingen passen niet bij waar dit onderdeel start. */
class GeenProefomgeving extends RuntimeException {

    GeenProefomgeving(String uitleg) {
        super(uitleg);
    }
}
