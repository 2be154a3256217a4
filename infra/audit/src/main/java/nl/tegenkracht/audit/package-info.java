/**
 * Who did what and who read what, without content, written down in such a way that a later change shows (BIO2 8.15.01,
 * 8.15.05 and 8.15.06). Every service keeps a trail per data domain; a trail consists of runs, every run is a hash
 * chain.
 */
package nl.tegenkracht.audit;
