package nl.tegenkracht.local.demo;

import java.util.List;
import java.util.Set;

/**
 * What happened to somebody, as it can happen to several people at different times.
 *
 * @param name    short, unique, never changes: what was done is remembered under it
 * @param topics  codes of the categorieën, the first one what it was most about
 * @param domains where it can happen to somebody of the crowd; empty: everywhere
 * @param parts   who of the listed people lived it
 * @param crowd   how many others did
 * @param steps   in the order of their days
 */
record Story(String name, List<String> topics, Set<String> domains, List<Part> parts, int crowd,
        List<StoryStep> steps) {

    Story {
        topics = List.copyOf(topics);
        domains = Set.copyOf(domains);
        parts = List.copyOf(parts);
        steps = List.copyOf(steps);
    }

    /**
     * A listed person in this story.
     *
     * @param confidant to whom they turned, if the story has one
     * @param day       counted from the first day of the demonstration
     */
    record Part(String account, String confidant, int day) {}

    boolean hasKlacht() {
        return steps.getFirst().act() == StoryStep.Act.DIEN_IN;
    }
}
