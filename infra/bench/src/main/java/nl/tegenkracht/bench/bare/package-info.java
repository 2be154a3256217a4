/** De kale vergelijkingen die als eigen proces draaien. */
package nl.tegenkracht.bench.bare;
