/** Which termijnen run now, with the reason of every date (D-02 and D-03). */
package nl.tegenkracht.klacht.termijnen;
