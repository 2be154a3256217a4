package nl.tegenkracht.local.demo;

/** Somebody could not do their part; says what was answered, and nothing of what they wrote. */
public final class DemoFailure extends RuntimeException {

    DemoFailure(String message) {
        super(message);
    }
}
