package nl.tegenkracht.identity;

/** The settings do not fit where this part starts. */
public class InvalidSetup extends RuntimeException {

    public InvalidSetup(String explanation) {
        super(explanation);
    }
}
