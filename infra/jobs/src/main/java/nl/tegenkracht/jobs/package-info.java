/** Work that a part does by itself, again and again. */
package nl.tegenkracht.jobs;
