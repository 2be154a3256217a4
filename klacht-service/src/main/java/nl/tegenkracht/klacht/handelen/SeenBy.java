package nl.tegenkracht.klacht.handelen;

import nl.tegenkracht.web.input.Input;

/** Where a form or a request says which version it was about; what is wrong with that goes with the other errors. */
@FunctionalInterface
public interface SeenBy {

    long of(long current, Input input);
}
