/** Geheimen op schijf, de ondertekensleutels en de pseudoniemen die daaruit volgen. */
package nl.tegenkracht.identity.key;
