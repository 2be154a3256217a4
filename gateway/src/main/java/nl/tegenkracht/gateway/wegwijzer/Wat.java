package nl.tegenkracht.gateway.wegwijzer;

/** Wat er speelt. */
enum Wat {

    OMGANGSVORMEN("omgangsvormen", "Iemand gedraagt zich ongewenst",
            "Intimidatie, seksuele intimidatie, agressie, pesten, discriminatie, stalken of extremisme. Tegen u, of tegen een ander."),
    MISSTAND("misstand", "Er klopt iets niet in het werk",
            "Een schending van de integriteit, of een vermoeden van een misstand."),
    ONZEKER("onzeker", "Ik weet het niet zeker",
            "U wilt er eerst over praten, of u weet niet hoe het heet.");

    private final String id;
    private final String tekst;
    private final String uitleg;

    Wat(String id, String tekst, String uitleg) {
        this.id = id;
        this.tekst = tekst;
        this.uitleg = uitleg;
    }

    public String id() {
        return id;
    }

    public String tekst() {
        return tekst;
    }

    public String uitleg() {
        return uitleg;
    }
}
