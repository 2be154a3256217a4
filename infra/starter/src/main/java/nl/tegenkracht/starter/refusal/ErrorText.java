package nl.tegenkracht.starter.refusal;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Een fout voor in het log: soorten en plaatsen in de code, nooit de tekst, want daar kan inhoud in staan. */
final class ErrorText {

    private ErrorText() {
    }

    static String withoutContent(Throwable error) {
        var text = new StringBuilder();
        var depth = 0;
        for (var cause = error; cause != null && depth < 5; cause = cause.getCause(), depth++) {
            text.append(depth == 0 ? "" : " <- ").append(cause.getClass().getName()).append(" bij ")
                    .append(Arrays.stream(cause.getStackTrace()).limit(6).map(StackTraceElement::toString)
                            .collect(Collectors.joining(" < ")));
        }
        return text.toString();
    }
}
