package nl.tegenkracht.web.refusal;

import java.util.Arrays;
import java.util.stream.Collectors;

/** An error for the log: types and places in the code, never the text, since that may hold content. */
final class ErrorText {

    private ErrorText() {
    }

    static String withoutContent(Throwable error) {
        var text = new StringBuilder();
        var depth = 0;
        for (var cause = error; cause != null && depth < 5; cause = cause.getCause(), depth++) {
            text.append(depth == 0 ? "" : " <- ").append(cause.getClass().getName()).append(" at ")
                    .append(Arrays.stream(cause.getStackTrace()).limit(6).map(StackTraceElement::toString)
                            .collect(Collectors.joining(" < ")));
        }
        return text.toString();
    }
}
