package nl.tegenkracht.storage;

import java.util.List;

/** The indexes of a part of a service: a bean of this type, which may be the part itself, has them made in every domain, as soon as it is used. */
@FunctionalInterface
public interface StorageIndexes {

    List<CollectionIndex> indexes();
}
