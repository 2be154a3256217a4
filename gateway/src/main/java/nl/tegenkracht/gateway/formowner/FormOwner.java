package nl.tegenkracht.gateway.formowner;

import java.util.Optional;

/** Who opened a form. */
public sealed interface FormOwner {

    /** The form says nothing: it is no form of a page, or older than the mark. */
    FormOwner UNMARKED = new Unstated(false);

    /** The form has a mark that nobody can read. */
    FormOwner UNKNOWN = new Unstated(true);

    /**
     * Known.
     *
     * @param name the account
     */
    record Of(String name) implements FormOwner {

        @Override
        public String toString() {
            return "Of[]";
        }
    }

    /**
     * Not known.
     *
     * @param marked whether there is a mark
     */
    record Unstated(boolean marked) implements FormOwner {}

    /** Whose form it is, if that is known. */
    default Optional<String> account() {
        return this instanceof Of known ? Optional.of(known.name()) : Optional.empty();
    }

    /** Whether it is known that this account opened this form. */
    default boolean isOf(String account) {
        return this instanceof Of known && known.name().equals(account);
    }

    /** Whether this form was opened by anyone else than this account. */
    default boolean isAnotherThan(String account) {
        return switch (this) {
            case Of known -> !known.name().equals(account);
            case Unstated unstated -> unstated.marked();
        };
    }
}
