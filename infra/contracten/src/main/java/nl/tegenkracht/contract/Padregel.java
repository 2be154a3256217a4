package nl.tegenkracht.contract;

import java.util.regex.Pattern;

/** Welke ruwe paden de poort aanneemt: geen codering, geen puntsegmenten, geen dubbele schuine strepen. */
public final class Padregel {

    private static final Pattern VORM = Pattern.compile("(/[A-Za-z0-9_.~-]+)*/?");
    private static final Pattern PUNTSEGMENT = Pattern.compile("(^|/)\\.{1,2}(/|$)");
    private static final int LANGSTE = 512;

    private Padregel() {
    }

    /** Of dit pad, precies zoals het binnenkwam en zonder zoekdeel, aangenomen wordt. */
    public static boolean aangenomen(String ruwPad) {
        return ruwPad != null && !ruwPad.isEmpty() && ruwPad.length() <= LANGSTE && VORM.matcher(ruwPad).matches()
                && !PUNTSEGMENT.matcher(ruwPad).find();
    }
}
