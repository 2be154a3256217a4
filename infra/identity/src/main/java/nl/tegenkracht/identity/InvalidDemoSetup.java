package nl.tegenkracht.identity;

/** The demo settings do not fit where this part starts. */
class InvalidDemoSetup extends RuntimeException {

    InvalidDemoSetup(String explanation) {
        super(explanation);
    }
}
