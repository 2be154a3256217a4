package nl.tegenkracht.starter.weigering;

/** Herkent de fouten waarmee de servletcontainer zegt dat een formulier niet te lezen is. */
final class Onleesbaarverzoek {

    private Onleesbaarverzoek() {
    }

    static boolean is(Throwable fout) {
        for (var oorzaak = fout; oorzaak != null; oorzaak = oorzaak.getCause()) {
            var naam = oorzaak.getClass().getSimpleName();
            if (naam.equals("InvalidParameterException") || naam.equals("CharacterCodingException")
                    || naam.equals("MalformedInputException")) {
                return true;
            }
        }
        return false;
    }
}
