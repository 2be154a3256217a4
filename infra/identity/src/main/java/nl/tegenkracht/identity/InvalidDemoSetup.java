package nl.tegenkracht.identity;

/** De proefinstellingen passen niet bij waar dit onderdeel start. */
class InvalidDemoSetup extends RuntimeException {

    InvalidDemoSetup(String explanation) {
        super(explanation);
    }
}
