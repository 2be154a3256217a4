package nl.tegenkracht.klacht.handelen;

/**
 * A field that an act has.
 *
 * @param name     its name in a form and in a document
 * @param kind     how it is filled in
 * @param required whether it must be filled in
 */
public record ActField(String name, FieldKind kind, boolean required) {}
