package nl.tegenkracht.starter.refusal;

/** Herkent de fouten waarmee de servletcontainer zegt dat een formulier niet te lezen is. */
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
