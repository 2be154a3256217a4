package nl.tegenkracht.local.demo;

/** Somebody cannot do their part; says why or what was answered, and nothing of what they wrote. */
public final class DemoFailure extends RuntimeException {

    DemoFailure(String message) {
        super(message);
    }
}
