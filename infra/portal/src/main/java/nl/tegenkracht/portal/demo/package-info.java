/** What every page of a demonstration says about itself. */
package nl.tegenkracht.portal.demo;
