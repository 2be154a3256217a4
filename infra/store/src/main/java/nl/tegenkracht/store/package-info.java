/**
 * De ingebouwde documentstore voor één machine: MongoDB's protocol, een schrijfactie is pas bevestigd als zij op schijf
 * staat. Een stand-in, geen MongoDB: zie besluit 0100.
 */
package nl.tegenkracht.store;
