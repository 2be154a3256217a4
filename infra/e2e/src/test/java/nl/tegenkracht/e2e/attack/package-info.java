/** One person never takes the platform from another: attacks on the really running platform, with others at work. */
package nl.tegenkracht.e2e.attack;
