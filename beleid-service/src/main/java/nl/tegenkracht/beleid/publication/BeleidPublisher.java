package nl.tegenkracht.beleid.publication;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.tegenkracht.contracts.Event;
import nl.tegenkracht.core.domain.DomainContext;
import nl.tegenkracht.events.EventPublisher;
import nl.tegenkracht.starter.TegenkrachtProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what is announced in the current domain, and remembers it only after the broker has confirmed it. If the
 * service fails in between, the same event is sent again: twice is allowed, skipping never.
 */
@Component
class BeleidPublisher {

    /** Well within the 13 months a topic keeps events: a new reader always finds the rules that apply. */
    static final Duration REFRESH_AFTER = Duration.ofDays(180);

    private final List<AnnouncementSource> announcementSources;
    private final ConfirmedPublications confirmed;
    private final EventPublisher eventPublisher;
    private final JsonMapper json;
    private final Clock clock;
    private final String source;
    private final long epoch;

    BeleidPublisher(List<AnnouncementSource> announcementSources, ConfirmedPublications confirmed,
            EventPublisher eventPublisher, JsonMapper json, Clock clock, TegenkrachtProperties properties) {
        this.announcementSources = announcementSources;
        this.confirmed = confirmed;
        this.eventPublisher = eventPublisher;
        this.json = json;
        this.clock = clock;
        this.source = Event.sourceOf(properties.oin(), properties.service().applicationName());
        this.epoch = properties.epoch();
    }

    /** Sends what was not confirmed yet, or too long ago. Returns the number of events sent. */
    int sendPending() {
        return send(announcements().stream().filter(this::isDue).toList());
    }

    /** Sends everything again. Returns the number of events sent. */
    int sendAll() {
        return send(announcements());
    }

    private List<Announcement> announcements() {
        var domain = DomainContext.current();
        return announcementSources.stream()
                .flatMap(announcementSource -> announcementSource.announcementsOf(domain).stream()).toList();
    }

    private boolean isDue(Announcement announcement) {
        var freshSince = clock.instant().minus(REFRESH_AFTER);
        return confirmed.lastConfirmed(announcement.eventId(epoch))
                .filter(confirmedAt -> confirmedAt.isAfter(freshSince)).isEmpty();
    }

    private int send(List<Announcement> announcements) {
        for (var announcement : announcements) {
            var event = eventFor(announcement);
            eventPublisher.publish(DomainContext.current(), event);
            confirmed.confirm(event.id(), clock.instant());
        }
        return announcements.size();
    }

    private Event eventFor(Announcement announcement) {
        return new Event(announcement.eventId(epoch), source, announcement.type().type(), announcement.recordedAt(),
                announcement.subject(), announcement.sequence(), epoch, json.valueToTree(announcement.data()));
    }
}
