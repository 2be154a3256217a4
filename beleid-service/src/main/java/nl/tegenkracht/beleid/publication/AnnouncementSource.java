package nl.tegenkracht.beleid.publication;

import java.util.List;
import nl.tegenkracht.contracts.DataDomain;

/** Weet wat er op het topic van een domein hoort te staan. */
public interface AnnouncementSource {

    /** Alles wat in dit domein geuit is, in de volgorde waarin het verzonden moet worden. */
    List<Announcement> announcementsOf(DataDomain domain);
}
