/** Beleid (policy): documents to read, regelsets to calculate with, and to whom they apply. */
package nl.tegenkracht.beleid;
