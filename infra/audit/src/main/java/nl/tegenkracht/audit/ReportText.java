package nl.tegenkracht.audit;

/**
 * What a verification says, in two languages: English, or Dutch where {@code TEGENKRACHT_LANG=nl}. No text holds
 * content of a dossier or a path of this machine.
 */
enum ReportText {

    USAGE("Usage: VerifyAudit <audit directory> <directory with public keys> [<directory with heads>] "
            + "[--register=<directory>]",
            "Gebruik: VerifyAudit <auditmap> <map met openbare sleutels> [<map met koppen>] [--register=<map>]"),
    UNREADABLE("The trails or keys cannot be read.", "De sporen of sleutels zijn niet te lezen."),
    VERIFIED("Verified: %d trails, %d runs, %d links, %d signed heads",
            "Gecontroleerd: %d sporen, %d runs, %d schakels, %d getekende koppen"),
    INTACT("Intact: nothing modified, missing or truncated.", "In orde: niets gewijzigd, verdwenen of afgekapt."),
    NOT_INTACT("NOT intact: %d findings. This is a security incident.",
            "NIET in orde: %d bevindingen. Dit is een beveiligingsincident."),
    REMARK("remark  %s", "opmerking  %s"),

    MODIFIED("MODIFIED", "GEWIJZIGD"),
    MISSING("MISSING", "ONTBREEKT"),
    OUT_OF_ORDER("OUT OF ORDER", "VOLGORDE"),
    TRUNCATED("TRUNCATED", "AFGEKAPT"),
    RUN_MISSING("RUN MISSING", "RUN ONTBREEKT"),
    SIGNATURE("SIGNATURE", "HANDTEKENING"),
    ERASURE("ERASURE", "WISSING"),
    VERSION("VERSION", "VERSIE"),

    RUN_START_WRONG("the start of the run does not belong here or is unreadable",
            "het begin van de run hoort hier niet of is onleesbaar"),
    LINK_UNREADABLE("a link is unreadable", "een schakel is onleesbaar"),
    LINK_OUT_OF_ORDER("the link is out of place or double", "de schakel staat niet op zijn plaats of dubbel"),
    LINK_DOES_NOT_FIT("the link does not fit the previous one", "de schakel past niet op de vorige"),
    LINKS_MISSING("the links from %d up to %d are gone", "de schakels %d tot %d zijn weg"),
    LINKS_TRUNCATED("%s says %d links, there are %d", "%s noemt %d schakels, er zijn er %d"),
    CHAIN_DIFFERS("the chain here differs from what %s says", "de keten is hier anders dan %s zegt"),
    ENTRY_MODIFIED("the entry is no longer what it was", "de regel is niet meer wat hij was"),
    ENTRY_UNREADABLE("the entry is unreadable", "de regel is onleesbaar"),
    ENTRY_ADDED("the entry has been added", "de regel is toegevoegd"),
    ENTRY_OUT_OF_ORDER("the entry is out of place or double", "de regel staat niet op zijn plaats of dubbel"),
    ENTRY_MISSING("the entry is gone without a recorded erasure", "de regel is weg zonder verantwoorde wissing"),
    ERASURE_UNDECIDED("an erasure is recorded for which there is no signed decision over these entries",
            "er staat een wissing waarvoor geen getekend besluit over deze regels is"),
    DECISION_WRONG("a decision to erase is unreadable, of another trail or not signed by the key for erasure",
            "een wisbesluit is onleesbaar, van een ander spoor of niet getekend met de wissleutel"),
    VERSION_BACK("the version of a dossier goes back or comes twice: an old copy was put back, without a restore",
            "de versie van een dossier gaat terug of komt twee keer voor: een oude kopie, zonder herstel"),
    REGISTER_LINE_WRONG("a destruction is unreadable, not signed, or not after the one before",
            "een vernietiging is onleesbaar, niet getekend, of volgt niet op de vorige"),
    REGISTER_TAIL("the last destruction is half written; it was never confirmed",
            "de laatste vernietiging is half geschreven; zij is nooit bevestigd"),
    RUN_GONE("%s mentions a run that is gone", "%s noemt een run die weg is"),
    NEVER_SIGNED("the run has entries but was never signed", "de run heeft regels maar is nooit getekend"),
    HEAD_WRONG("a head is unreadable, modified or not by a known key",
            "een kop is onleesbaar, veranderd of niet van een bekende sleutel"),

    CHAIN_TAIL("incomplete tail of the chain, after an outage; never confirmed",
            "onvolledige staart van de keten, na uitval; nooit bevestigd"),
    ENTRIES_TAIL("%d entries (and %d bytes) without a link; never confirmed",
            "%d regels (en %d bytes) zonder schakel; nooit bevestigd"),
    HEAD_TAIL("the last head is half written", "de laatste kop is half geschreven"),
    NOT_YET_SIGNED("%d links have not been signed yet", "%d schakels zijn nog niet getekend"),
    ERASED("%d entries erased after their retention term", "%d regels na hun termijn gewist"),

    ERASE_USAGE(
            """
                    Usage: EraseAudit key <directory>
                           EraseAudit propose <audit dir> <key dir> <service> <domain> <before> <term> <reason> <file>
                           EraseAudit sign <secret key file> <file>
                           EraseAudit execute <audit directory> <key directory> <file>""",
            """
                    Gebruik: EraseAudit key <map>
                             EraseAudit propose <auditmap> <sleutelmap> <dienst> <domein> <voor> <term> <reden> <file>
                             EraseAudit sign <bestand met geheime sleutel> <bestand>
                             EraseAudit execute <auditmap> <sleutelmap> <bestand>"""),
    ERASE_REFUSED("Nothing was done: %s", "Er is niets gedaan: %s"),
    ERASE_PROPOSED("A decision about %d entries lies ready to be signed.",
            "Een besluit over %d regels ligt klaar om te tekenen."),
    ERASE_SIGNED("Signed: %d entries of %s in %s from before %s, term %s, reason: %s",
            "Getekend: %d regels van %s in %s van voor %s, termijn %s, reden: %s"),
    ERASE_UNSIGNED("the decision is not signed by the key for erasure",
            "het besluit is niet getekend met de wissleutel"),
    ERASE_TOO_EARLY("the term is not over: entries up to %s are younger than %s",
            "de termijn is niet voorbij: regels tot %s zijn jonger dan %s"),
    ERASE_UNREADABLE("the file holds no decision", "in het bestand staat geen besluit"),

    BY_HEAD("a signed head", "een getekende kop"),
    BY_RUN("run %s", "run %s");

    private static final boolean DUTCH = "nl".equalsIgnoreCase(System.getenv("TEGENKRACHT_LANG"));

    private final String english;
    private final String dutch;

    ReportText(String english, String dutch) {
        this.english = english;
        this.dutch = dutch;
    }

    /** The text with these values filled in. */
    String with(Object... values) {
        return pattern(DUTCH).formatted(values);
    }

    String pattern(boolean inDutch) {
        return inDutch ? dutch : english;
    }
}
