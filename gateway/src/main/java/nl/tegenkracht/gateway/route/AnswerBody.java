package nl.tegenkracht.gateway.route;

import java.io.IOException;
import java.io.OutputStream;

/** The body of an answer of a service. */
interface AnswerBody {

    /** In bytes; negative if unknown. */
    long length();

    /** Whether the service has given it all: then nothing of the service is needed any more. */
    boolean isWhole();

    /** Sends it to the visitor. */
    void writeTo(OutputStream out) throws IOException;

    /** It goes to nobody. */
    void discard();
}
