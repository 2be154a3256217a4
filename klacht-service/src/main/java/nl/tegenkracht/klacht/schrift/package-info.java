/** Een klaagschrift of aanvulling zoals iemand het instuurt: lezen, en teruggeven wat er getypt was. */
package nl.tegenkracht.klacht.schrift;
