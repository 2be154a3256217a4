package nl.tegenkracht.contracts;

/**
 * Every log line that an operator may have to act on: a code that never changes, and its text in two languages.
 * {@code docs/operations.md} says per code what it means and what to do. A text never holds content of a dossier, and
 * its placeholders are filled with counts, names of classes and random ids only.
 */
public enum LogCode {

    JOB_DONE(101, "Job {} is done: {} handled", "Taak {} klaar: {} behandeld"),
    LANDSCAPE_UNREADABLE(102, "The landscape cannot be read; the last good one stays in force ({})",
            "Het landschap is niet te lezen; de laatste goede stand blijft gelden ({})"),
    LANDSCAPE_APPLIED(103, "The changed landscape has been applied", "Het gewijzigde landschap is toegepast"),
    BENOEMINGEN_UNREADABLE(104, "The register of benoemingen cannot be read: nobody holds an office ({})",
            "Het register van benoemingen is niet te lezen: niemand draagt een ambt ({})"),
    DEPENDENCY_UNAVAILABLE(105, "A part that is needed is unavailable ({})", "Een onderdeel is onbereikbaar ({})"),
    UNEXPECTED_ERROR(106, "Unexpected error: {}", "Onverwachte fout: {}"),
    PROPERTY_RENAMED(107, "Property {} is now called {}; the former name is read for this release only",
            "Eigenschap {} heet nu {}; de oude naam wordt alleen deze versie nog gelezen"),
    AUDIT_HEAD_NOT_SIGNED(108, "An audit head could not be signed; trying again in a minute",
            "Een auditkop kon niet worden ondertekend; over een minuut opnieuw"),
    AUDIT_TRAIL_NOT_CLOSED(109, "An audit trail did not close properly", "Een auditspoor is niet goed gesloten"),
    SECURITY_EVENT(110, "event={} request={}", "event={} request={}"),
    DOSSIER_REFUSED(111, "A dossier, or a part of it, does not verify: {}",
            "Een dossier, of een deel ervan, klopt niet: {}"),
    DOSSIER_SET_ASIDE(112, "A dossier could not be handled and is set aside, attempt {} ({})",
            "Een dossier kon niet worden behandeld en is apart gezet, poging {} ({})"),
    DOSSIERS_SEALED(113, "The dossiers of a domain have their seal: {} sealed now, {} could not be",
            "De dossiers van een domein zijn verzegeld: {} nu, {} lukten niet"),
    ROW_REFUSED(114, "A row in {} is not as the service wrote it and is passed over",
            "Een rij in {} is niet zoals de dienst haar schreef en wordt overgeslagen"),
    STORE_USERS_UNREADABLE(130, "The users of the store cannot be read; the last ones stay in force ({})",
            "De gebruikers van de store zijn niet te lezen; de laatste blijven gelden ({})"),
    STORE_LOGIN_REFUSED(131, "A login to the store has been refused", "Een aanmelding bij de store is geweigerd"),
    STORE_USERS_NOT_PROVISIONED(132, "The users of the store do not follow the landscape yet; trying again ({})",
            "De gebruikers van de store volgen het landschap nog niet; het blijft proberen ({})"),
    BODY_NOT_SPOOLED(165, "The directory for bodies that wait does not work; large ones are refused ({})",
            "De map voor inhoud die wacht werkt niet; grote inhoud wordt geweigerd ({})"),
    DEADLINE_NOT_KEPT(160, "A request that is over its time could not be broken off ({})",
            "Een verzoek dat over zijn tijd is kon niet worden afgebroken ({})"),
    DOSSIERS_UNATTENDED(150, "Nobody who is benoemd now has {} dossiers; they wait for an appointment or a choice",
            "Niemand die nu benoemd is heeft {} dossiers; zij wachten op een benoeming of een keuze"),
    SUCCESSION_FAILED(151, "A dossier could not be brought to who takes over; it will be tried again ({})",
            "Een dossier kon niet naar de opvolger; het wordt opnieuw geprobeerd ({})"),
    LOGIN_PROVIDER_UNKNOWN(175, "The login provider does not say where people log in; nobody can log in now ({})",
            "De inlogdienst zegt niet waar mensen inloggen; niemand kan nu inloggen ({})"),
    DESK_REFUSES_GATEWAY(176, "The token desk does not know the gateway by this name and secret",
            "De tokenbalie kent de poort niet onder deze naam en dit geheim"),
    CONNECTIONS_CLOSED(170, "{} connections were closed early: too slow, or too many; {} are open",
            "{} verbindingen zijn eerder gesloten: te traag, of te veel; er zijn er {} open"),
    KEYS_DOSSIERS(140, "Key of dossiers: {} generations, {} dossiers still need an earlier one",
            "Sleutel van dossiers: {} generaties, {} dossiers hebben nog een eerdere nodig"),
    KEYS_EVENTS(141, "Key of events: {} generations, last event under an earlier one expires on {}",
            "Sleutel van gebeurtenissen: {} generaties, de laatste onder een eerdere verloopt op {}"),
    DOMAIN_NOT_KNOWN(120, "A shared topic waits: it names a domain that the landscape does not know yet",
            "Een gedeeld topic wacht: het noemt een domein dat het landschap nog niet kent"),
    FIGURE_PASSED_OVER(121, "A figure could not be read or put and was passed over ({})",
            "Een cijfer kon niet worden gelezen of verwerkt en is overgeslagen ({})"),
    TOPICS_MISSING(122, "{} of {} topics that this service reads are not at the broker yet",
            "{} van {} topics die deze dienst leest, zijn nog niet bij de broker"),
    PARKED_LISTED(123, "Set aside: {} as {}, since {}", "Apart gezet: {} als {}, sinds {}"),
    REBUILD_DIFFERS(124, "The rebuilt figures differ from the former ones in {} of {} figures",
            "De opnieuw opgebouwde cijfers verschillen van de vorige in {} van de {} cijfers"),
    ISSUER_UNAVAILABLE(180, "The keys of a login issuer cannot be had; its logins wait ({})",
            "De sleutels van een inlogprovider zijn niet te krijgen; wie daar inlogt moet wachten ({})"),

    FORM_ANSWER_NOT_KEPT(185, "The answer to a form could not be kept; it was sent as it was ({})",
            "Het antwoord op een formulier kon niet worden bewaard; het is verstuurd zoals het was ({})"),
    FORM_ANSWERS_NOT_CLEANED(186, "Kept answers to forms could not be cleaned up ({})",
            "Bewaarde antwoorden op formulieren konden niet worden opgeruimd ({})"),
    PART_RESTARTED(190, "Part {} was gone and has been started again, restart {} in a row",
            "Onderdeel {} was weg en is weer gestart, herstart {} op rij"),
    PART_KEEPS_DYING(191, "Part {} keeps dying: restart {} in a row",
            "Onderdeel {} blijft uitvallen: herstart {} op rij"),
    PART_NOT_RESTARTED(192, "Part {} is gone and could not be started again ({})",
            "Onderdeel {} is weg en kon niet weer worden gestart ({})"),
    AUDIT_NOT_INTACT(193,
            "The audit trails are not intact: a security incident; audit-verification.log says what was found",
            "De auditsporen zijn niet in orde: een beveiligingsincident; audit-verification.log zegt wat er is gevonden"),
    AUDIT_NOT_VERIFIED(194, "The audit trails could not be verified ({})",
            "De auditsporen konden niet worden gecontroleerd ({})"),

    LISTENER_STOPPED(201, "A reader of events has stopped ({}); the service must be restarted",
            "Een lezer van gebeurtenissen is gestopt ({}); de dienst moet opnieuw starten"),
    EVENT_PARKED(202, "An event has been parked: {}", "Een gebeurtenis is apart gezet: {}"),
    RELAY_FAILED(203, "Events cannot be sent now; the sweep will try again ({})",
            "Verzenden lukt nu niet; de veegronde probeert het opnieuw ({})"),
    SWEEP_INTERRUPTED(204, "Sweep {} was interrupted ({})", "Veegronde {} onderbroken ({})"),
    PUBLICATION_PENDING(205, "Beleid has not been published everywhere yet; it will be tried again ({})",
            "Beleid is nog niet overal bekend gemaakt; het blijft proberen ({})"),
    VERKLARINGEN_UNREADABLE(206, "The toepasselijkverklaringen cannot be read; the last good ones stay in force ({})",
            "De toepasselijkverklaringen zijn niet te lezen; de laatste goede blijven gelden ({})"),
    STREAM_ROUND_SKIPPED(207, "The stream of figures skips a round ({})", "De stroom slaat een ronde over ({})"),

    APPOINTMENTS_UNREADABLE(270, "The register of benoemingen cannot be read: pages name nobody ({})",
            "Het register van benoemingen is niet te lezen: de pagina's noemen niemand ({})"),
    JOB_OVERRAN(230, "Job {} takes longer than its {} seconds in a domain; it goes on beside the others",
            "Taak {} duurt in een domein langer dan zijn {} seconden; hij gaat naast de andere door"),
    JOB_BROKEN_OFF(231, "Job {} was broken off in a domain: it lost its lease or hung",
            "Taak {} is in een domein afgebroken: hij verloor zijn beurt of hing"),
    LOGOUT_TOKEN_REFUSED(210, "event=logout-token-refused request={}", "event=logout-token-refused request={}"),
    INTROSPECTION_REFUSED(211, "The login provider does not say whether a token is still good ({}); see operations.md",
            "De inlogdienst zegt niet of een token nog goed is ({}); zie operations.md"),
    LOGOUT_NOT_TOLD(212, "The gateway could not be told that a sign-in ended ({})",
            "De gateway kon niet horen dat een aanmelding voorbij is ({})"),

    FORM_NOT_KEPT(301, "A form could not be kept ({})", "Een formulier kon niet worden bewaard ({})"),
    KEPT_FORMS_NOT_CLEANED(302, "Kept forms could not be cleaned up ({})",
            "Bewaarde formulieren konden niet worden opgeruimd ({})"),
    RESPONSE_ABORTED(303, "The response to request {} was cut off: {}", "Antwoord afgebroken bij verzoek {}: {}"),
    REQUEST_FAILED(304, "Request {} failed: {}", "Storing bij verzoek {}: {}"),
    LOGIN_FAILED(305, "event=login-failed kind={} request={}", "event=login-failed kind={} request={}"),
    TOKEN_NOT_REVOKED(306, "A refresh token could not be revoked; it will expire by itself",
            "Verversingstoken kon niet worden ingetrokken; het verloopt vanzelf"),
    ACCESS_LINES_DROPPED(307, "{} requests without a line of their own", "{} verzoeken zonder eigen regel"),
    SESSIONS_NOT_CLEANED(308, "Expired sessions could not be cleaned up ({})",
            "Verlopen sessies konden niet worden opgeruimd ({})"),
    LAST_USE_NOT_RECORDED(309, "The last use of a session could not be recorded ({})",
            "Laatste gebruik kon niet worden vastgelegd ({})"),

    STORE_LISTENS(401, "The store listens on port {}", "De store luistert op poort {}"),
    STORE_CLOSED(402, "The store is closed", "De store is gesloten"),
    STORE_WRITE_LOST(403, "The store can no longer write and stops", "De store kan niet meer schrijven en stopt"),
    STORE_NOT_STARTED(404, "The store does not start: {}", "De store begint niet: {}"),
    STORE_COMMAND_REFUSED(405, "{} on {} refused with code {}", "{} op {} geweigerd met code {}"),
    STORE_COMMAND_FAILED(406, "{} on {} failed: {} in {}", "{} op {} mislukt: {} in {}"),

    ADRESBOEK_UNREADABLE(520, "The adresboek cannot be read: nobody can be chosen from it ({})",
            "Het adresboek is niet te lezen: niemand kan eruit worden gekozen ({})"),
    DESTRUCTION_FAILED(560, "A dossier could not be destroyed in its turn; the next round tries again ({})",
            "Een dossier kon niet op zijn beurt worden vernietigd; de volgende ronde probeert het weer ({})"),

    RETENTION_DECISIONS_UNREADABLE(630, "The decisions about keeping cannot be read; what was read last holds ({})",
            "De bewaarbesluiten zijn niet te lezen; wat het laatst gelezen is, geldt ({})"),

    BROKER_READY(501, "The broker is ready on {} after {} ms", "Broker klaar op {} na {} ms"),
    BROKER_NOT_STARTED(502, "The broker could not start", "De broker kon niet starten"),
    BROKER_PROVISIONING_FAILED(503, "The broker could not be brought in line with the landscape; trying again ({})",
            "De broker kon niet naar het landschap worden ingericht; het blijft proberen ({})");

    private static final boolean DUTCH = "nl".equalsIgnoreCase(System.getenv("TEGENKRACHT_LANG"));

    private final int number;
    private final String english;
    private final String dutch;

    LogCode(int number, String english, String dutch) {
        this.number = number;
        this.english = english;
        this.dutch = dutch;
    }

    /** The same in every language, for example {@code TK-202}. */
    public String code() {
        return "TK-" + number;
    }

    /** The pattern to log, code first: in English, or in Dutch where {@code TEGENKRACHT_LANG=nl}. */
    public String pattern() {
        return pattern(DUTCH);
    }

    String pattern(boolean inDutch) {
        return code() + " " + (inDutch ? dutch : english);
    }
}
