/** The adviesblad: possible steps side by side, and what the melder ticks on it (KR-2021 art. 5 lid 1 onder e). */
package nl.tegenkracht.melding.advies;
