package nl.tegenkracht.gateway.wegwijzer;

/**
 * Who consults the wegwijzer: a civil servant of the House ({@code KAMERAMBTENAAR}), an employee of a fractie (a
 * parliamentary group), a Kamerlid (member of the House), or someone from outside.
 */
enum VisitorGroup {

    KAMERAMBTENAAR("ambtenaar", "Ik werk bij de ambtelijke organisatie"),
    FRACTIEMEDEWERKER("fractiemedewerker", "Ik werk voor een fractie"),
    KAMERLID("kamerlid", "Ik ben Kamerlid"),
    EXTERN("extern", "Ik werk ergens anders, maar wel met of in de Kamer");

    private final String id;
    private final String text;

    VisitorGroup(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String tekst() {
        return text;
    }
}
