package nl.tegenkracht.web.input;

/** Where a form or a request says which version it was about; what is wrong with that goes with the other errors. */
@FunctionalInterface
public interface SeenVersion {

    /** @param current the version as it is now */
    long of(long current, Input input);
}
