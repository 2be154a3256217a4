package nl.tegenkracht.melding.dossier;

/**
 * How much others did in a melding that its melder reads: it only ever grows, so the difference with how far the melder
 * opened it is what is new (record 0385). What a vertrouwenspersoon has not opened yet is in the werkmap (record 0356).
 */
public final class MeldingNews {

    private MeldingNews() {
    }

    /**
     * Berichten, proposals and what was done with them, letters, that confidentiality is broken, and that it was given
     * back.
     */
    public static int forMelder(Melding melding) {
        var berichten = melding.berichten().stream().filter(one -> melding.senderOf(one) != Role.MELDER).count();
        var proposed = melding.voorstellen().lijst().size();
        var done = melding.voorstellen().lijst().stream().flatMap(one -> one.stappen().stream())
                .filter(step -> !step.van().equals(melding.melder())).count();
        var closing = melding.afsluiting().stappen().stream().filter(step -> !step.van().equals(melding.melder()))
                .count();
        var breaches = melding.doorbrekingen().stream().mapToLong(one -> one.isAnnounced() ? 1 : 2).sum();
        var givenBack = melding.toewijzingen().stream().filter(Toewijzing::isToNobody).count();
        return (int) (berichten + proposed + done + closing + breaches + givenBack);
    }
}
