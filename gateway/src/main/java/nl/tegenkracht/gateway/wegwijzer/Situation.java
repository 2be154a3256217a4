package nl.tegenkracht.gateway.wegwijzer;

/**
 * What is going on: unwanted conduct ({@code OMGANGSVORMEN}), suspected wrongdoing at work ({@code MISSTAND}), or not
 * sure yet ({@code ONZEKER}).
 */
enum Situation {

    OMGANGSVORMEN("omgangsvormen", "Iemand gedraagt zich ongewenst",
            "Intimidatie, seksuele intimidatie, agressie, pesten, discriminatie, stalken of extremisme. Tegen u, of "
                    + "tegen een ander."),
    MISSTAND("misstand", "Er klopt iets niet in het werk",
            "Een schending van de integriteit, of een vermoeden van een misstand."),
    ONZEKER("onzeker", "Ik weet het niet zeker",
            "U wilt er eerst over praten, of u weet niet hoe het heet.");

    private final String id;
    private final String text;
    private final String explanation;

    Situation(String id, String text, String explanation) {
        this.id = id;
        this.text = text;
        this.explanation = explanation;
    }

    public String id() {
        return id;
    }

    public String tekst() {
        return text;
    }

    public String uitleg() {
        return explanation;
    }
}
