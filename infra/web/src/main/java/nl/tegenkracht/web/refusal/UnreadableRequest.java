package nl.tegenkracht.web.refusal;

/** Recognizes the errors by which the servlet container says that a form cannot be read. */
final class UnreadableRequest {

    private UnreadableRequest() {
    }

    static boolean isCauseOf(Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            var name = cause.getClass().getSimpleName();
            if (name.equals("InvalidParameterException") || name.equals("CharacterCodingException")
                    || name.equals("MalformedInputException")) {
                return true;
            }
        }
        return false;
    }
}
