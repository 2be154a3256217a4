package nl.tegenkracht.beleid.publication;

import java.util.List;
import nl.tegenkracht.contracts.DataDomain;

/** Knows what belongs on the topic of a domain. */
public interface AnnouncementSource {

    /** Everything announced in this domain, in the order in which it has to be sent. */
    List<Announcement> announcementsOf(DataDomain domain);
}
