/** The bare comparisons, which run as processes of their own. */
package nl.tegenkracht.bench.bare;
