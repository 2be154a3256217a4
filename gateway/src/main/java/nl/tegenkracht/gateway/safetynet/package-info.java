/** A text is not lost if it was sent when the session was just over, or when its service was down. */
package nl.tegenkracht.gateway.safetynet;
